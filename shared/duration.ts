export const minuteMs = 60_000
export const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

const count = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}${n === 1 ? '' : 's'}`])

/** A length as a person says it: "2 days 3 hours". Nothing at all is "no time". */
export function printDuration({
  days = 0,
  hours = 0,
  minutes = 0,
}: {
  days?: number
  hours?: number
  minutes?: number
}) {
  return [...count(days, 'day'), ...count(hours, 'hour'), ...count(minutes, 'minute')].join(' ') || 'no time'
}

/** Milliseconds as a person says them, in the two largest units: "1 day 4 hours". */
export function printMs(ms: number): string {
  const days = Math.floor(ms / dayMs)
  const hours = Math.floor((ms % dayMs) / hourMs)
  const minutes = Math.round((ms % hourMs) / minuteMs)
  return printDuration(days > 0 ? { days, hours } : { hours, minutes })
}
