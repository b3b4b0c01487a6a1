import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

/** The tags of a cell, each once: split on semicolons, commas, bars and line breaks. */
export function readTags(cell: string): Reading<string[]> {
  if (cell.trim() === '') return { value: [], problem: null }
  const tags = [
    ...new Set(
      cell
        .split(/[;,|\n]/)
        .map((tag) => cleanLine(tag))
        .filter(Boolean),
    ),
  ]
  const long = tags.find((tag) => tag.length > 60)
  if (long === undefined) return { value: tags, problem: null }
  return {
    value: tags.filter((tag) => tag.length <= 60),
    problem: `The tag ${quoteValue(long)} is longer than 60 letters. It was left out.`,
  }
}
