/** The numbers of the pages that hold the rows from `first` to `last`. */
export function pagesOf(first: number, last: number, size: number): number[] {
  const start = Math.floor(Math.max(first, 0) / size)
  const end = Math.floor(Math.max(last, first, 0) / size)
  return Array.from({ length: end - start + 1 }, (_, index) => start + index)
}
