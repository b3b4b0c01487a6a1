import type { Client } from './connect.ts'

export interface Arguments {
  /** What stands after the command's words, in order; all that it needs are there. */
  values: string[]
  options: Readonly<Record<string, string | boolean | undefined>>
  /** A file path as the person meant it, made absolute. */
  path: (file: string) => string
  dataDir: string
}

/** One command: what it is called, what it needs, and what it does. */
export interface Command {
  words: string
  needs: readonly string[]
  /** Options beyond --data and --json: true for those that take a value. */
  options: Readonly<Record<string, boolean>>
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
