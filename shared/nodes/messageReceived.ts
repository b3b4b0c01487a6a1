import { z } from 'zod'
import { asText } from '../asText.ts'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'

export const channelChoices = {
  ...{ any: 'Any channel', email: 'Email', sms: 'SMS', whatsapp: 'WhatsApp', messenger: 'Messenger' },
  ...{ instagram: 'Instagram', chat: 'Website chat' },
}

export const messageReceived = defineNode({
  type: 'messageReceived',
  title: 'Message received',
  about: 'Starts when a person writes to you, on any channel or one, with certain words or any.',
  family: 'start',
  icon: 'message',
  config: z.object({
    channel: field(z.enum(['any', 'email', 'sms', 'whatsapp', 'messenger', 'instagram', 'chat']).default('any'), {
      title: 'Channel',
      control: 'choice',
      choices: channelChoices,
    }),
    words: field(z.string().max(500).default(''), {
      title: 'With one of these words',
      help: 'Separated by commas. Leave empty for any message.',
    }),
    rule: onlyIf,
  }),
  spellings: {
    words: {
      read: (words) => ({ words: Array.isArray(words) ? words.map(asText).join(', ') : (words ?? '') }),
      like: 'Write the words as a text, separated by commas.',
    },
    channel: { read: (channel) => ({ channel: channel || 'any' }), like: 'Say a channel, such as email.' },
  },
  ports: [mustGoOn],
  label: ({ channel, words }) =>
    [channel === 'any' ? 'Message received' : `Message received on ${channel}`, words && `with ${words}`]
      .filter(Boolean)
      .join(' '),
  sentence: ({ channel, words }) =>
    `When they write${channel === 'any' ? '' : ` by ${channelChoices[channel]}`}${words ? `, with one of these words: ${words}` : ''}`,
})
