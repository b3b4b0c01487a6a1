import { type CommandFacts, type CommandId, catalogue } from './catalogue.ts'

/** Something a person can do now: what the command field lists, the keyboard starts and buttons run. */
export interface Command extends Omit<CommandFacts, 'group'> {
  id: string
  /** Left out for what is found by its name: a person, a workflow. */
  group?: CommandFacts['group']
  /** Its title names somebody. */
  isPersonal?: boolean
  /** Left out: always. */
  isEnabled?: () => boolean
  run: () => void
}

/** A command of the catalogue with what it does here. */
export const command = (id: CommandId, run: () => void, isEnabled?: () => boolean): Command => ({
  ...factsOf(id),
  id,
  run,
  ...(isEnabled ? { isEnabled } : {}),
})

export const factsOf = (id: CommandId): CommandFacts => catalogue[id]

export const canRun = (one: Command) => one.isEnabled?.() ?? true
