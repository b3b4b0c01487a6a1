import { commandGroups } from './catalogue.ts'
import type { Command } from './command.ts'

/** What can be done with what is open comes first, then what can be done everywhere; what is found by its name comes last. */
export const inContext = (commands: readonly Command[]): Command[] =>
  commands.toSorted((a, b) => placeOf(a) - placeOf(b))

const placeOf = ({ group }: Command) => (group ? commandGroups.indexOf(group) : commandGroups.length)

/** Those with every typed word in their title, those that begin with it first. */
export function findCommands(commands: readonly Command[], typed: string): Command[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  const matching = commands.filter(({ title }) => words.every((word) => fold(title).includes(word)))
  const startsWith = ({ title }: Command) => words[0] !== undefined && fold(title).startsWith(words[0])
  return [...matching.filter(startsWith), ...matching.filter((command) => !startsWith(command))]
}

/** "Élan" is found by "elan". */
export const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
