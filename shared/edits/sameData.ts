/** Equal as they are written down: the order of keys makes no difference, nor does a key without a value. */
export function sameData(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    return a.every((item, index) => sameData(item, b[index]))
  }
  const other = new Map(valuesOf(b))
  const own = valuesOf(a)
  return own.length === other.size && own.every(([key, value]) => other.has(key) && sameData(value, other.get(key)))
}

const valuesOf = (value: object): [string, unknown][] => Object.entries(value).filter(([, one]) => one !== undefined)
