import Papa from 'papaparse'
import { matchHeader } from './matchHeader.ts'

export const delimiters = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const
export type Delimiter = keyof typeof delimiters

/** The sign between the cells: the one that gives a header we know, else rows of equal length. Null: there is one column. */
export function sniffDelimiter(text: string): Delimiter | null {
  const start = text.slice(0, 65_536)
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 }
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    const score = scoreOf(start, delimiter)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function scoreOf(text: string, delimiter: Delimiter): number {
  const rows = Papa.parse<string[]>(text, { delimiter, preview: 30 }).data.filter((row) =>
    row.some((cell) => cell.trim() !== ''),
  )
  const sizes = [...Map.groupBy(rows, (row) => row.length)].map(([cells, alike]) => ({
    cells,
    share: alike.length / rows.length,
  }))
  const usual = sizes.reduce((most, one) => (one.share > most.share ? one : most), { cells: 1, share: 0 })
  if (usual.cells < 2) return 0
  const known = Math.max(...rows.slice(0, 10).map((row) => row.filter((cell) => matchHeader(cell) !== null).length))
  return known * 1000 + usual.share * 100 + Math.min(usual.cells, 50)
}
