import type { Client } from './connect.ts'

export interface Arguments {
  /** What stands after the command's words, in order; all that it needs are there. */
  values: string[]
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>
  /** A file path as the person meant it, made absolute. */
  path: (file: string) => string
  dataDir: string
}

/** One command: what it is called, what it needs, and what it does. */
export interface Command {
  words: string
  needs: readonly string[]
  /** What may follow them, as often as wanted, such as FIELD=VALUE. Left out, nothing may. */
  more?: string
  /** Options beyond --data and --json: true for those that take a value, 'many' for those that may come more than once. */
  options: Readonly<Record<string, boolean | 'many'>>
  run: (client: Client, given: Arguments) => Promise<Printed>
}

/** What a command prints: one JSON document, or the same for people. */
export interface Printed {
  json: unknown
  text: string
}

export const plural = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

export const lines = (...parts: string[]) => parts.filter(Boolean).join('\n')

export function textOf(options: Arguments['options'], name: string): string | undefined {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** All values of an option that may come more than once. */
export function textsOf(options: Arguments['options'], name: string): readonly string[] {
  const values = options[name]
  return Array.isArray(values) ? values : []
}
