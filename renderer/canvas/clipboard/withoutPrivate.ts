import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, type FormField, fieldsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { namesSecret, withoutKeys } from './withoutKeys.ts'

export interface Shareable {
  step: GraphNode
  /** The settings that were taken out, or parts of which were. */
  leftOut: string[]
}

/**
 * A step as it may leave this workspace as text: without keys and passwords, without the choice of a connection, without
 * people and their addresses where they are settings or named by a rule. What a message says to people stays as it is.
 */
export function withoutPrivate({ id, type, version, position, config, ...more }: GraphNode): Shareable {
  const fields = new Map(fieldsOf(type).map((field) => [field.key, field]))
  const declared = asDeclared(nodeOf(type), config)
  const leftOut: string[] = []
  const entries = Object.entries(declared).flatMap(([key, value]) => {
    const field = fields.get(key)
    const shared = field ? sharedSetting(field, value) : sharedValue(value, key)
    if (!isSame(shared, value)) leftOut.push(key)
    return shared === undefined ? [] : [[key, shared] as const]
  })
  const extra = sharedValue(more, '')
  return {
    step: {
      ...(typeof extra === 'object' && extra !== null ? extra : {}),
      id,
      type,
      ...(version === undefined ? {} : { version }),
      ...(position ? { position: { x: Math.round(position.x), y: Math.round(position.y) } } : {}),
      config: Object.fromEntries(entries),
    },
    leftOut,
  }
}

/** Undefined: nothing of it may leave. */
function sharedSetting({ meta, isText }: FormField, value: unknown): unknown {
  const isEmpty = value === '' || value === undefined || value === null
  if (meta.control === 'connection' || meta.isPrivate === 'all') return isEmpty ? value : undefined
  if (meta.control === 'workflow' || meta.control === 'segment') return isOurId(value) ? undefined : value
  if (meta.isPrivate === 'keys' && typeof value === 'string') return withoutKeys(value)
  // A text of many words is what people read; an address alone is whom it is about.
  return isText && typeof value === 'string' && /\s\S/.test(value.trim()) && !isAddressOfPerson(value)
    ? value
    : sharedValue(value, '')
}

/** Any value, deep: what is called a secret goes, and so do the addresses and names of people. */
function sharedValue(value: unknown, key: string): unknown {
  if (key === 'connection' || (key !== '' && namesSecret(key) && typeof value === 'string'))
    return value === '' ? value : undefined
  if (typeof value === 'string') return isAddressOfPerson(value) || (isPlace(key) && isOurId(value)) ? '' : value
  if (Array.isArray(value)) return value.map((one) => sharedValue(one, ''))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    const shared = sharedValue(inner, name)
    return shared === undefined ? [] : [[name, shared] as const]
  })
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  return namesPerson(copy) ? { ...copy, value: '' } : copy
}

const isPlace = (key: string) => key === 'workflow' || key === 'segment'

/** As ids of this workspace are made. Names, which other workspaces may know, look otherwise. */
const isOurId = (value: unknown) => typeof value === 'string' && /^[0-9a-hjkmnp-tv-z]{12}$/.test(value)

const isAddressOfPerson = (text: string) => {
  const word = text.trim()
  if (/^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>]+$/.test(word)) return true
  return /^(\+|0)[\d\s()./-]{6,24}$/.test(word) && word.replaceAll(/\D/g, '').length >= 7
}

/** What a person is known by. A rule about it names somebody, unless it only asks for a part such as "@gmail.com". */
const knownBy = new Set('email phone name firstName lastName birthday id'.split(' ').map((fact) => `person.${fact}`))

function namesPerson({ field, value }: Record<string, unknown>): boolean {
  if (typeof field !== 'string' || !knownBy.has(field) || value === undefined || value === '') return false
  return !(typeof value === 'string' && value.startsWith('@'))
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
