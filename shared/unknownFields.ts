import { factField, fieldTitle } from './fields.ts'
import type { GraphNode } from './graph.ts'
import { fieldsOf } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { textsOf } from './openFieldsOf.ts'
import { openFields, piecesOf } from './textFields.ts'

export interface NamedField {
  /** The setting it stands in. */
  field: string
  name: string
}

/** What they hold depends on the business, or on what happened, and is known to nobody beforehand. */
const anything = new Set(['person', 'record', 'event', 'steps'])
const plainFacts = new Set(['now', 'today', 'zone', 'true', 'false', 'nil', 'null', 'empty', 'blank', 'forloop'])
const withFacts = new Set(['business', 'history', 'run'])
/** No rule asks for it, but a text may tell it. */
const onlyTexts = new Set(['run.startedAt'])

/**
 * The fields in the texts of a step that no business has, and that leave a hole for everybody: no words stand in, and no
 * condition asks for them first. Fields of people and records may come with the first of them, so none is blamed here.
 */
export function unknownFields(step: GraphNode): readonly NamedField[] {
  const known = ofStep.get(step)
  if (known) return known
  const declared = new Set<string>(nodeOf(step.type)?.texts ?? [])
  for (const { key, meta } of fieldsOf(step.type))
    if (meta.control === 'texts' || meta.control === 'blocks') declared.add(key)
  const found = textsOf(step)
    .filter(({ field }) => declared.has(field))
    .flatMap(({ field, texts }) => [...new Set(texts.flatMap(foreignIn))].map((name): NamedField => ({ field, name })))
  ofStep.set(step, found)
  return found
}
/** Steps are never changed in place. */
const ofStep = new WeakMap<GraphNode, readonly NamedField[]>()

const unread = /\{%-?\s*(raw|comment)\s*-?%\}.*?\{%-?\s*end\1\s*-?%\}/gs

function foreignIn(written: string): string[] {
  if (!written.includes('{{')) return []
  const text = written.replaceAll(unread, '')
  const made = new Set(
    piecesOf(text).flatMap((piece) => (piece.kind === 'rule' ? (piece.raw.match(/[A-Za-z_][\w-]*/g) ?? []) : [])),
  )
  return openFields(text).filter((name) => {
    const [root = '', key] = name.split('.')
    if (anything.has(root) || plainFacts.has(root)) return false
    if (withFacts.has(root)) return key !== undefined && !isBuiltIn(`${root}.${key}`)
    return !made.has(root)
  })
}

const isBuiltIn = (name: string) => factField(name) !== undefined || onlyTexts.has(name)

/** What it says of such a field, for who wrote it. */
export function unknownFieldWords(name: string): string {
  const title = fieldTitle(name)
  const short = title.length > 40 ? `${title.slice(0, 40)}…` : title
  return `There is no field "${short}". Choose another, or take it out.`
}
