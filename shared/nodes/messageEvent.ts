import { z } from 'zod'
import { defineNode, mustGoOn } from './define.ts'
import { field } from './field.ts'
import { onlyIf } from './onlyIf.ts'
import { called } from './spelling.ts'

const whats = ['opened', 'clicked', 'bounced', 'unsubscribed'] as const

export const messageEvent = defineNode({
  type: 'messageEvent',
  title: 'Email opened or clicked',
  about: 'Starts when a person opens an email, clicks a link, cannot be reached or unsubscribes.',
  family: 'start',
  icon: 'mail-opened',
  isRare: true,
  config: z.object({
    what: field(z.enum(whats).default('clicked'), {
      title: 'What happened',
      control: 'choice',
      choices: {
        ...{ opened: 'They opened an email', clicked: 'They clicked a link' },
        ...{ bounced: 'An email came back', unsubscribed: 'They unsubscribed' },
      },
    }),
    rule: onlyIf,
  }),
  spellings: {
    ...Object.fromEntries(
      whats.map((what) => [
        what,
        { read: (value: unknown) => (value === false ? {} : { what }), like: `Write { "what": "${what}" }.` },
      ]),
    ),
    event: called('what'),
  },
  ports: [mustGoOn],
  label: ({ what }) =>
    ({ opened: 'Email opened', clicked: 'Link clicked', bounced: 'Email came back', unsubscribed: 'Unsubscribed' })[
      what
    ],
  sentence: ({ what }) =>
    ({
      opened: 'When they open an email',
      clicked: 'When they click a link',
      bounced: 'When an email to them comes back',
      unsubscribed: 'When they unsubscribe',
    })[what],
})
