import { z } from 'zod'
import { asText } from '../asText.ts'
import { printRule } from '../printRule.ts'
import { ruleSchema } from '../rules.ts'
import { defineNode } from './define.ts'
import { field } from './field.ts'

const oneCase = z.looseObject({
  port: z.string().min(1).max(40),
  title: z.string().max(80).optional(),
  rule: ruleSchema,
})

/** The way of those whom no case fits. */
export const elsePort = 'else'

const titleOf = ({ title, rule, port }: z.output<typeof oneCase>) =>
  title || (rule.rules.length > 0 ? printRule(rule) : port.toUpperCase())

/** Called so in files; the word itself belongs to the language. */
export const switchStep = defineNode({
  type: 'switch',
  title: 'Many ways',
  about: 'Sends people by the first of several rules that fits them.',
  family: 'check',
  icon: 'route',
  config: z.object({
    cases: field(z.array(oneCase).max(20, 'A step can have 20 ways at most.').default([]), {
      title: 'Ways',
      control: 'cases',
      help: 'Everyone goes the first way that fits.',
    }),
  }),
  spellings: {
    field: { read: () => ({}), like: '' },
    cases: { read: readCases, like: 'Write the ways with their rules.' },
  },
  initial: { cases: [{ port: 'a', title: '', rule: { combinator: 'and', rules: [] } }] },
  ports: ({ cases }) => [
    ...cases.map((one) => ({ id: one.port, title: titleOf(one) })),
    { id: elsePort, title: 'Everyone else' },
  ],
  label: ({ cases }) =>
    [
      ...cases.slice(0, 3).map((one) => `${titleOf(one)}?`),
      ...(cases.length > 3 ? [`And ${cases.length - 3} more`] : []),
    ].join(' ') || 'Many ways',
  sentence: () => 'Go the first way that fits',
  heading: ({ id, title }, { cases }) =>
    id === elsePort ? title : cases.some((one) => one.port === id && one.title) ? `If “${title}”` : `If ${title}`,
  check: ({ cases }) => {
    const problems = [
      ...(cases.length === 0 ? ['Add at least one way.'] : []),
      ...(cases.some(({ port }) => port === elsePort) ? [`A way can't be called "${elsePort}".`] : []),
      ...(new Set(cases.map(({ port }) => port)).size < cases.length ? ['Two ways have the same name.'] : []),
      ...cases.flatMap((one) => (one.rule.rules.length > 0 ? [] : [`Say who goes the way "${titleOf(one)}".`])),
    ]
    return problems.map((message) => ({ field: 'cases', message }))
  },
})

/** A case may be called by its id or name, and be a value of one field: `{ field: "person.status", cases: ["new"] }`. */
function readCases(cases: unknown, { field: common }: Loose): Record<string, unknown> | null {
  if (!Array.isArray(cases)) return null
  return {
    cases: cases.map((one: unknown) => {
      const said: Loose = typeof one === 'object' && one !== null ? (one as Loose) : { value: one }
      const { id, name = id, port = name, field: own = common, value, operator = '=', rule, ...rest } = said
      if (rule !== undefined || value === undefined) return { ...rest, rule, port: port ?? rest.title }
      const asked = { combinator: 'and', rules: [{ field: own, operator, value }] }
      return { ...rest, rule: asked, port: port ?? asText(value) }
    }),
  }
}

/** Whatever stands in a file. */
type Loose = Readonly<Record<string, unknown>>
