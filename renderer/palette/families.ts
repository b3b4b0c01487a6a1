import type { Family } from '../../shared/nodes/define.ts'
import { palette } from '../../shared/nodes/derive.ts'

export type PaletteStep = (typeof palette)[number]

/** The word of each family, as on the cards and over the groups of the palette. */
export const familyWords: Readonly<Record<Family, string>> = {
  start: 'Start',
  send: 'Send',
  wait: 'Wait',
  check: 'Check',
  do: 'Do',
  end: 'End',
}

/** The palette by family, with only what fits the search and is allowed. Empty groups are left out. */
export function groupedSteps(search: string, isAllowed: (step: PaletteStep) => boolean = () => true) {
  const wanted = search.trim().toLowerCase()
  const fits = ({ title, about, family }: PaletteStep) =>
    `${title} ${familyWords[family]} ${about}`.toLowerCase().includes(wanted)
  const groups = Map.groupBy(
    palette.filter((step) => isAllowed(step) && fits(step)),
    ({ family }) => family,
  )
  return [...groups].map(([family, steps]) => ({ family, word: familyWords[family], steps: byTitle(steps, wanted) }))
}

/** What carries the word in its title comes before what only mentions it. */
const byTitle = (steps: PaletteStep[], wanted: string) =>
  steps.toSorted(
    (a, b) => Number(b.title.toLowerCase().includes(wanted)) - Number(a.title.toLowerCase().includes(wanted)),
  )
