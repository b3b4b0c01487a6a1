/** Retry-After is a number of seconds or a date (RFC 9110, 10.2.3). Returns epoch milliseconds. */
export function retryAfter(header: string | undefined, nowMs: number): number | undefined {
  if (header === undefined) return undefined
  if (/^\d+$/.test(header)) return nowMs + Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : at
}
