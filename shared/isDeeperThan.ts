/** Is something nested more than this many levels deep? Counted without recursion: asking must not exhaust the stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true
    level = level.flatMap((one) => (isPlain(one) ? Object.values(one) : [])).filter((one) => typeof one === 'object')
  }
  return false
}

/** Lists and objects as JSON has them; a file or a stream is one value. */
const isPlain = (value: unknown): value is object =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value)))
