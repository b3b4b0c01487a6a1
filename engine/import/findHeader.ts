import { matchHeader } from './matchHeader.ts'
import { isEmail } from './readEmail.ts'

/**
 * The place of the row that names the columns, or null when the file begins with people. A title above it is passed over;
 * names we don't know are names all the same, as long as they don't look like someone's data.
 */
export function findHeader(rows: string[][]): number | null {
  const filled = rows
    .slice(0, 30)
    .flatMap((cells, place) => (cells.some((cell) => cell.trim() !== '') ? [{ cells, place }] : []))
  const first = filled[0]
  if (!first) return null
  if (knownIn(first.cells) > 0 && !looksLikeData(first.cells)) return first.place
  const later = filled.slice(0, 10).find(({ cells }) => knownIn(cells) > 1 && !looksLikeData(cells))
  if (later) return later.place
  return looksLikeData(first.cells) ? null : first.place
}

const knownIn = (cells: string[]) => cells.filter((cell) => matchHeader(cell) !== null).length

const looksLikeData = (cells: string[]) =>
  cells.some(
    (cell) =>
      isEmail(
        cell
          .trim()
          .toLowerCase()
          .replace(/^mailto:/, ''),
      ) || /^\D{0,3}\d[\d\s()./-]{6,}$/.test(cell.trim()),
  )
