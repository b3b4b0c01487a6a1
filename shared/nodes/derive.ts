import { z } from 'zod'
import { asText } from '../asText.ts'
import type { GraphNode } from '../graph.ts'
import { issueSentence } from '../issueSentence.ts'
import { printRule } from '../printRule.ts'
import { ruleSchema } from '../rules.ts'
import type { Port } from './define.ts'
import type { FieldMeta } from './field.ts'
import { type AnyNode, nodeOf, nodes } from './index.ts'

/** Everything that follows from the declarations. Nothing here knows a single step type by name. */

export const palette = (Object.values(nodes) as unknown as AnyNode[]).map((node) => {
  const { type, title, about, family, icon, isRare = false } = node
  return { type, title, about, family, icon, isRare }
})

export const versionOf = (node: AnyNode) => (node.upgrades?.length ?? 0) + 1

/** A new step's config: what its declaration begins with, else every default. */
export function defaultsOf(type: string): Record<string, unknown> {
  const node = nodeOf(type)
  if (node?.initial) return { ...node.initial }
  return Object.fromEntries(
    Object.entries(node?.config.shape ?? {}).flatMap(([key, schema]) => {
      const parsed = z.safeParse(schema as z.ZodType, undefined)
      return parsed.success && parsed.data !== undefined ? [[key, parsed.data]] : []
    }),
  )
}

export type ParsedConfig =
  | { ok: true; config: Record<string, unknown> }
  | { ok: false; problems: { field: string; message: string }[] }

/** The config with every setting under its own name, however the file spells it. What is not understood stays. */
export function asDeclared(node: AnyNode | undefined, config: GraphNode['config']): Record<string, unknown> {
  const spellings = node?.spellings ?? {}
  const entries = Object.entries(config ?? {}).map(([key, value]) => {
    const meant = Object.hasOwn(spellings, key) ? spellings[key]?.read(value, config ?? {}) : null
    return { key, value, meant: meant ?? null }
  })
  // A setting under its own name wins over another way to write it, and each keeps its place.
  const own = new Set(entries.flatMap(({ key, meant }) => (meant ? [] : [key])))
  return Object.fromEntries(
    entries.flatMap(({ key, value, meant }) =>
      meant ? Object.entries(meant).filter(([name]) => !own.has(name)) : [[key, value]],
    ),
  )
}

const unread = (node: AnyNode, declared: Readonly<Record<string, unknown>>) =>
  Object.entries(node.spellings ?? {}).flatMap(([key, { like }]) =>
    Object.hasOwn(declared, key) && !Object.hasOwn(node.config.shape, key) ? [{ field: key, message: like }] : [],
  )

const readConfig = (node: AnyNode, config: GraphNode['config']) => node.config.safeParse(asDeclared(node, config))

/** The config with defaults filled in, or what is wrong with it, a sentence a field. */
export function parseConfig(node: AnyNode, config: GraphNode['config']): ParsedConfig {
  const declared = asDeclared(node, config)
  const unclear = unread(node, declared)
  if (unclear.length > 0) return { ok: false, problems: unclear }
  const parsed = node.config.safeParse(declared)
  const wrong = parsed.success
    ? (node.check?.(parsed.data) ?? [])
    : parsed.error.issues.map((issue) => told(node, issue))
  const problems = parsed.success && wrong.length > 0 ? [...wrong] : [...wrong, ...lacking(node, declared)]
  return parsed.success && problems.length === 0 ? { ok: true, config: parsed.data } : { ok: false, problems }
}

function told(node: AnyNode, issue: z.core.$ZodIssue) {
  const key = String(issue.path[0] ?? '')
  const title = fieldsOf(node.type).find((one) => one.key === key)?.meta.title ?? key
  return { field: key, message: `${title}: ${issueSentence(issue)}` }
}

/** A default is not checked by itself: a setting that must be filled in must be so where it is left out, too. */
function lacking(node: AnyNode, declared: Readonly<Record<string, unknown>>) {
  const open = fieldsOf(node.type).filter(({ key }) => declared[key] === undefined)
  return open.flatMap((field) => {
    const schema = node.config.shape[field.key] as z.ZodType
    const begins = z.safeParse(schema, undefined)
    if (!begins.success || !isAsked(node.type, field, declared)) return []
    const read = z.safeParse(schema, begins.data)
    return read.error?.issues.map((issue) => told(node, { ...issue, path: [field.key, ...issue.path] })) ?? []
  })
}

export interface FormField {
  key: string
  meta: FieldMeta
  /** The JSON Schema of the value: `type`, `minimum`, `maximum`, `enum`, `default`. */
  schema: Record<string, unknown>
  isText: boolean
}

const forms = new Map<string, FormField[]>()

/** The form of a step type, field by field, in the order of the declaration. */
export function fieldsOf(type: string): FormField[] {
  const known = forms.get(type)
  if (known) return known
  const node = nodeOf(type)
  if (!node) return []
  const { properties = {} } = z.toJSONSchema(node.config, { io: 'input', unrepresentable: 'any', cycles: 'ref' })
  const fields = Object.entries(properties).map(([key, property]) => {
    const schema = typeof property === 'object' ? (property as Record<string, unknown>) : {}
    const meta: FieldMeta = {
      ...(z.globalRegistry.get(node.config.shape[key] as z.ZodType) as FieldMeta | undefined),
      title: String(schema.title ?? key),
    }
    return { key, meta, schema, isText: node.texts?.includes(key) ?? false }
  })
  forms.set(type, fields)
  return fields
}

/** Does a setting apply as the others stand? One that does not is not asked for. */
export function isAsked(
  type: string,
  { meta: { when } }: FormField,
  config: Readonly<Record<string, unknown>>,
): boolean {
  if (!when) return true
  const other = fieldsOf(type).find(({ key }) => key === when.field)
  return when.is.includes(asText(config[when.field] ?? other?.schema.default))
}

/** Every text of a step in which a field may stand, also while it is half filled in. */
export function textsOf(step: Pick<GraphNode, 'type' | 'config'>): string[] {
  const node = nodeOf(step.type)
  const config = asDeclared(node, step.config)
  return [...(node?.texts ?? []).map((key) => asText(config[key])), ...(node?.otherTexts?.(config) ?? [])]
}

/** The ways out of a step as it stands. A step that cannot be read has none. */
export function portsOf(step: Pick<GraphNode, 'type' | 'config'>): readonly Port[] {
  const node = nodeOf(step.type)
  if (!node) return []
  if (typeof node.ports !== 'function') return node.ports
  const parsed = readConfig(node, step.config)
  return parsed.success ? node.ports(parsed.data) : []
}

/** The sentence of a step as it stands, also while it is half filled in. */
export const labelOf = (step: Said): string => said(step, (node, config) => node.label(config))

/** The same as a whole sentence, for the outline: "Send the email “Welcome”", "When a person is added". */
export const sentenceOf = (step: Said): string =>
  said(
    step,
    (node, config) => (node.sentence ?? node.label)(config) + onlyIf(node, config),
    (node, config) =>
      isWhole(node, config) ? (node.sentence ?? node.label)(config) : `${node.title}: not filled in yet`,
  )

/** What stands over a way out in the outline: "If yes". */
export const headingOf = (step: Said, way: Port): string =>
  said(
    step,
    (node, config) => node.heading?.(way, config) ?? `If ${way.title.charAt(0).toLowerCase()}${way.title.slice(1)}`,
  )

type Said = Pick<GraphNode, 'type' | 'config'>

function said(
  step: Said,
  say: (node: AnyNode, config: Record<string, unknown>) => string,
  otherwise: (node: AnyNode, config: Record<string, unknown>) => string = ({ title }) => title,
): string {
  const node = nodeOf(step.type)
  if (!node) return `Unknown step “${step.type}”`
  const parsed = readConfig(node, step.config)
  if (parsed.success) return say(node, parsed.data)
  const config = { ...defaultsOf(step.type), ...withoutBad(step.config, parsed.error) }
  const patched = readConfig(node, config)
  return patched.success ? say(node, patched.data) : otherwise(node, config)
}

/** Every setting is of its kind, if empty: an email that has a subject and no text yet. */
const isWhole = (node: AnyNode, config: Readonly<Record<string, unknown>>) =>
  Object.entries(node.config.shape).every(
    ([key, schema]) => Object.hasOwn(config, key) || z.safeParse(schema as z.ZodType, undefined).success,
  )

/** Whom a start lets in, which its card leaves out. */
function onlyIf(node: AnyNode, config: Readonly<Record<string, unknown>>): string {
  const key = node.family === 'start' && fieldsOf(node.type).find(({ meta }) => meta.control === 'rule')?.key
  const rule = ruleSchema.safeParse(key ? config[key] : undefined)
  return rule.success && rule.data.rules.length > 0 ? `, only if ${printRule(rule.data)}` : ''
}

function withoutBad(config: Record<string, unknown> | undefined, error: z.ZodError) {
  const bad = new Set(error.issues.map((issue) => String(issue.path[0])))
  return Object.fromEntries(Object.entries(config ?? {}).filter(([key]) => !bad.has(key)))
}
