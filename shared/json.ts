/** Reads JSON from outside: refuses what is too deep and the keys that poison objects. Throws a SyntaxError with a sentence. */
export function parseJson(text: string, maxDepth = 64): unknown {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new SyntaxError(`It isn't valid JSON (${error instanceof Error ? error.message : String(error)}).`)
  }
  checkDepth(value, maxDepth)
  return value
}

function checkDepth(value: unknown, left: number): void {
  if (typeof value !== 'object' || value === null) return
  if (left === 0) throw new SyntaxError('It is nested too deeply.')
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new SyntaxError('It holds the forbidden name "__proto__".')
    checkDepth((value as Record<string, unknown>)[key], left - 1)
  }
}
