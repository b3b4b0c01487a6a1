import { z } from 'zod'
import { textProblem } from '../text.ts'
import { anyTime } from './anyTime.ts'
import { defineNode, next } from './define.ts'
import { field } from './field.ts'
import { inDoubt, purpose } from './inDoubt.ts'
import { textAs } from './spelling.ts'

const asTemplate = { field: 'kind', is: ['template'] }

export const whatsapp = defineNode({
  type: 'whatsapp',
  title: 'WhatsApp',
  about: 'Writes on WhatsApp: free text within 24 hours of what the person wrote last, else an approved template.',
  family: 'send',
  icon: 'brand-whatsapp',
  channel: 'whatsapp',
  config: z.object({
    kind: field(z.enum(['text', 'template']).default('text'), {
      title: 'What to send',
      control: 'choice',
      choices: { text: 'Free text: an answer within 24 hours', template: 'Template: at any time' },
    }),
    text: field(z.string().max(4096).default(''), {
      title: 'Text',
      control: 'longText',
      counted: 'letters',
      when: { field: 'kind', is: ['text'] },
    }),
    template: field(z.string().trim().max(512).default(''), {
      title: 'Name of the template',
      help: 'As it was approved. With Twilio its content SID, such as HX1234.',
      when: asTemplate,
    }),
    language: field(z.string().trim().max(15).default('en'), {
      title: 'Language of the template',
      help: 'As it was approved, such as en or en_GB.',
      when: asTemplate,
    }),
    parameters: field(z.array(z.string().max(1024)).max(50).default([]), {
      title: 'Fields of the template',
      help: 'What stands for {{1}}, {{2}} and so on, in this order.',
      control: 'texts',
      when: asTemplate,
    }),
    purpose,
    anyTime,
    connection: field(z.string().max(100).default(''), {
      title: 'From',
      control: 'connection',
      kinds: ['whatsapp', 'twilio'],
    }),
    inDoubt,
  }),
  spellings: {
    template: { read: readTemplate, like: 'Write the name of the template, as it was approved.' },
    body: textAs('text'),
  },
  ports: [next, { id: 'failed', title: 'Not sent', optional: true }],
  label: ({ kind, text, template }) =>
    kind === 'template' ? `Template ${template || 'without a name'}` : text ? `“${text}”` : 'WhatsApp without a text',
  sentence: ({ kind, text, template }) =>
    kind === 'template'
      ? `Send the WhatsApp template ${template || 'without a name'}`
      : text
        ? `Send the WhatsApp “${text}”`
        : 'Send a WhatsApp without a text',
  texts: ['text'],
  check: ({ kind, text, template, language, parameters }) => {
    if (kind === 'text') return text === '' ? [{ field: 'text', message: 'Text: Write a message.' }] : []
    const message = parameters.map(textProblem).find((problem) => problem !== null)
    return [
      ...(/^\S+$/.test(template)
        ? []
        : [{ field: 'template', message: 'Name of the template: Give it as it was approved, without spaces.' }]),
      ...(/^\S+$/.test(language)
        ? []
        : [{ field: 'language', message: 'Language of the template: Give one, such as en.' }]),
      ...(message ? [{ field: 'parameters', message: `Fields of the template: ${message}` }] : []),
    ]
  },
})

/** Its name alone says that a template is meant; its language and fields may stand with it. */
function readTemplate(template: unknown): Record<string, unknown> | null {
  if (typeof template === 'string') return template === '' ? { template } : { template, kind: 'template' }
  if (typeof template !== 'object' || template === null || !('name' in template)) return null
  const { name, ...more } = template
  return { ...more, template: name, kind: 'template' }
}
