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

export interface StepGroup {
  family: Family
  word: string
  steps: PaletteStep[]
  /** What is folded away until somebody asks for more. */
  rare: PaletteStep[]
}

/**
 * The palette by family, with only what fits the search and is allowed. Empty groups are left out. Without a search the
 * rare ones are folded away, and the `folded` family as a whole; with one nothing is, and what fits best comes first.
 */
export function groupedSteps(
  search: string,
  isAllowed: (step: PaletteStep) => boolean = () => true,
  folded: Family | null = null,
): StepGroup[] {
  const wanted = search.trim().toLowerCase()
  const found = palette.flatMap((step) => {
    const rank = wanted ? rankOf(step, wanted) : 0
    return rank !== null && isAllowed(step) ? [{ step, rank }] : []
  })
  const groups = Map.groupBy(
    found.toSorted((a, b) => a.rank - b.rank),
    ({ step }) => step.family,
  )
  return [...groups].map(([family, members]) => {
    const steps = members.map(({ step }) => step)
    const isShown = ({ isRare }: PaletteStep) => wanted !== '' || (!isRare && family !== folded)
    return {
      family,
      word: familyWords[family],
      steps: steps.filter(isShown),
      rare: steps.filter((step) => !isShown(step)),
    }
  })
}

/** How well a step fits what was typed, 0 best; null when it does not. What it is about counts from the start of a word. */
function rankOf({ title, about, family }: PaletteStep, wanted: string): number | null {
  const name = title.toLowerCase()
  if (name === wanted) return 0
  if (name.startsWith(wanted)) return 1
  if (name.includes(wanted)) return 2
  return ` ${familyWords[family]} ${about}`.toLowerCase().includes(` ${wanted}`) ? 3 : null
}
