import type { z } from 'zod'
import type { Spellings } from './spelling.ts'

export type Family = 'start' | 'send' | 'wait' | 'check' | 'do' | 'end'
export type Upgrade = (config: Record<string, unknown>) => Record<string, unknown>

/** A way out of a step. */
export interface Port {
  id: string
  title: string
  /** A port that may stay without a link: the run simply ends there, or the step does without it. */
  optional?: boolean
}

/** What a step type is: pure data, from which palette, form, checks, card, outline and docs come. */
export interface NodeDefinition<Type extends string, Config extends z.ZodObject, PortId extends string> {
  type: Type
  title: string
  about: string
  family: Family
  /** The name of a Tabler icon, without its prefix. */
  icon: string
  /** True: folded away in the palette until somebody asks for more, or finds it. */
  isRare?: boolean
  config: Config
  /** What a new step begins with, where that is more than the defaults, which are what a missing key means. */
  initial?: z.output<Config>
  /** Other ways to write settings in files, by key. They are read, and kept as they were written. */
  spellings?: Spellings
  ports: readonly (Port & { id: PortId })[] | ((config: z.output<Config>) => readonly Port[])
  /** The sentence on the card. */
  label: (config: z.output<Config>) => string
  /** The whole sentence, as the outline tells it. Left out: the one on the card. */
  sentence?: (config: z.output<Config>) => string
  /** What stands over a way out in the outline. Left out: "If " and its title. */
  heading?: (way: Port, config: z.output<Config>) => string
  /** Keys of the config that are Liquid texts. */
  texts?: readonly (keyof z.output<Config> & string)[]
  /** Liquid texts that stand deeper in a config, which may be half filled in. What is wrong with them, `check` says. */
  otherTexts?: (config: Readonly<Record<string, unknown>>) => readonly string[]
  /** What it finds out, for texts of later steps: "steps.<id>.<name>". */
  outputs?: readonly { readonly name: string; readonly title: string; readonly example: string }[]
  /** The channel a send goes out by. */
  channel?: string
  /** True when time always passes here, so that a loop through it cannot spin. */
  takesTime?: (config: z.output<Config>) => boolean
  /** How long a person stays here, in milliseconds, where the config alone says so. Null: it depends on the day. */
  staysMs?: (config: z.output<Config>) => number | null
  /** What is wrong with a config beyond its shape. */
  check?: (config: z.output<Config>) => { field: string; message: string }[]
  /** From each older version of the config to the next. The version is `upgrades.length + 1`. */
  upgrades?: readonly Upgrade[]
}

export function defineNode<const Type extends string, Config extends z.ZodObject, const PortId extends string = string>(
  node: NodeDefinition<Type, Config, PortId>,
): NodeDefinition<Type, Config, PortId> {
  return Object.freeze(node)
}

/** The plain way on. A run whose last step has no link ends there. */
export const next = { id: 'next', title: 'Next', optional: true } as const
/** A way on that must lead somewhere. */
export const mustGoOn = { id: 'next', title: 'Next' } as const
