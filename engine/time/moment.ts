/** Replaced by the owner of time. */
export function momentOf(
  value: unknown,
  rule: { when: 'before' | 'after' | 'on'; days: number; hours: number; minutes: number; at: string; yearly: boolean },
  _zone: string,
  _nowMs: number,
): number | null {
  const at = Date.parse(String(value ?? ''))
  if (Number.isNaN(at)) return null
  const length = ((rule.days * 24 + rule.hours) * 60 + rule.minutes) * 60_000
  return rule.when === 'before' ? at - length : rule.when === 'after' ? at + length : at
}
