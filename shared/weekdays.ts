export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

const short = (day: Weekday) => day.slice(0, 1).toUpperCase() + day.slice(1, 3)

/** Days as a person says them: "day", "weekday", "Mon, Wed". */
export function printWeekdays(days: readonly Weekday[]): string {
  const has = (day: Weekday) => days.includes(day)
  if (weekdays.every(has)) return 'day'
  if (days.length === 5 && weekdays.slice(0, 5).every(has)) return 'weekday'
  return weekdays.filter(has).map(short).join(', ')
}
