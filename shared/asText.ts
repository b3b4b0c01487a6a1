/**
 * A value as a text, whatever a file holds in its place. `String` would ask an object for its own `toString`, and in a file
 * that may be the number 5: then it throws.
 */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asText).join(',')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
