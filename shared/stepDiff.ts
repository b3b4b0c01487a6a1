import { asText } from './asText.ts'
import { dayMs, hourMs, minuteMs, printDuration } from './duration.ts'
import type { GraphNode } from './graph.ts'
import { type FormField, fieldsOf, labelOf, parseConfig } from './nodes/derive.ts'
import { type AnyNode, nodeOf } from './nodes/index.ts'
import { printRule } from './printRule.ts'
import { ruleSchema } from './rules.ts'
import { isOff } from './stepOff.ts'

type Config = Record<string, unknown>

/**
 * What is different about one step, a sentence each, derived from its declaration. `place` is the step before it, as
 * sentences call it. A missing key and its default are the same.
 */
export const stepChanges = (was: GraphNode, is: GraphNode, place: string | null): string[] => [
  ...settingChanges(was, is, place),
  ...switchChange(was, is),
]

function switchChange(was: GraphNode, is: GraphNode): string[] {
  if (isOff(was) === isOff(is)) return []
  const then = nodeOf(is.type)?.family === 'start' ? 'nobody enters there' : 'people go straight on'
  return [isOff(is) ? `${nameOf(is)} was switched off: ${then}.` : `${nameOf(is)} was switched on.`]
}

function settingChanges(was: GraphNode, is: GraphNode, place: string | null): string[] {
  if (was.type !== is.type) return [`${nameOf(was)} was replaced by ${nameOf(is)}.`]
  const node = nodeOf(was.type)
  const before = configOf(node, was)
  const after = configOf(node, is)
  if (!node || !before || !after) return same(was.config ?? {}, is.config ?? {}) ? [] : [`${nameOf(was)} was changed.`]
  const fields = fieldsOf(was.type).filter(({ key }) => !same(before[key], after[key]))
  if (fields.length === 0) return []
  const length = lengthChange(node, before, after, fields, nameOf(was), place)
  const rest = fields.filter(({ key }) => !length.covers.has(key))
  const label = node.texts ? nothing : labelChange(node, before, after, rest, was, is)
  return [
    ...length.sentences,
    ...label.sentences,
    ...rest
      .filter(({ key }) => !label.covers.has(key))
      .map((field) => fieldChange(field, after[field.key], nameOf(was))),
  ]
}

interface Said {
  sentences: string[]
  /** The fields these sentences already speak of. */
  covers: ReadonlySet<string>
}
const nothing: Said = { sentences: [], covers: new Set() }

/** How long people stay here. Fields that only say the same length in another way make no difference. */
function lengthChange(
  { staysMs }: AnyNode,
  before: Config,
  after: Config,
  fields: readonly FormField[],
  name: string,
  place: string | null,
): Said {
  const [old, now] = [staysMs?.(before) ?? null, staysMs?.(after) ?? null]
  if (!staysMs || old === null || now === null) return nothing
  const covers = new Set(
    fields.map(({ key }) => key).filter((key) => staysMs({ ...before, [key]: after[key] }) !== old),
  )
  const length = `${printLength(now)} instead of ${printLength(old)}`
  const sentence = place === null ? `${name} now takes ${length}.` : `After ${place} people now wait ${length}.`
  return { sentences: old === now ? [] : [sentence], covers }
}

/** A step without texts of its own is its card: what changes that is said by it. */
function labelChange(
  node: AnyNode,
  before: Config,
  after: Config,
  fields: readonly FormField[],
  was: GraphNode,
  is: GraphNode,
): Said {
  if (labelOf(was) === labelOf(is)) return nothing
  const label = node.label(before)
  const covers = new Set(
    fields.map(({ key }) => key).filter((key) => node.label({ ...before, [key]: after[key] }) !== label),
  )
  return covers.size > 0 ? { sentences: [`${nameOf(was)} is now ${nameOf(is)}.`], covers } : nothing
}

function fieldChange({ key, meta }: FormField, value: unknown, step: string): string {
  const title = /^\S+( \S+)?$/.test(meta.title) ? meta.title.toLowerCase() : `setting “${meta.title}”`
  const words = wordsFor(meta, value)
  if (words === '') return `The ${title || key} of ${step} was emptied.`
  return `The ${title || key} of ${step} was changed${words === null ? '' : ` to “${words}”`}.`
}

/** A value as a sentence can show it, or null when it is too long or not for reading. */
function wordsFor(meta: FormField['meta'], value: unknown): string | null {
  if (value === undefined || value === null || value === '') return ''
  const chosen = meta.choices?.[asText(value)]
  if (chosen !== undefined) return chosen
  const rule = meta.control === 'rule' ? ruleSchema.safeParse(value) : undefined
  const text = rule?.success ? printRule(rule.data) : typeof value === 'object' ? '' : String(value)
  return text === '' || text.length > 80 || text.includes('\n') ? null : text
}

function configOf(node: AnyNode | undefined, step: GraphNode): Config | null {
  const parsed = node && parseConfig(node, step.config)
  return parsed?.ok ? parsed.config : null
}

/** Equal as they are written down. */
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** How sentences call a step: by what its card says. */
export const nameOf = (step: Pick<GraphNode, 'type' | 'config'>) => `“${labelOf(step).replace(/^“([^“”]*)”$/, '$1')}”`

const printLength = (ms: number) =>
  printDuration({
    days: Math.floor(ms / dayMs),
    hours: Math.floor((ms % dayMs) / hourMs),
    minutes: Math.floor((ms % hourMs) / minuteMs),
  })
