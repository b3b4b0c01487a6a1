import { clock, language } from '../ui/language.ts'

/** Instants as people read them, in the time zone of the business. `at` is an ISO text or epoch milliseconds. */
type Instant = string | number

export const printDayTime = (at: Instant, zone: string | undefined): string =>
  format(at, zone, { weekday: 'short', day: 'numeric', month: 'short', ...clock })

export const printShortDay = (at: Instant, zone: string | undefined): string =>
  format(at, zone, { weekday: 'short', day: 'numeric' })

export const printLongDay = (at: Instant, zone: string | undefined): string =>
  format(at, zone, { weekday: 'long', day: 'numeric', month: 'long' })

export const printDate = (at: Instant, zone: string | undefined): string =>
  format(at, zone, { day: 'numeric', month: 'short' })

export const printClock = (at: Instant, zone: string | undefined): string => format(at, zone, { ...clock })

const format = (at: Instant, timeZone: string | undefined, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { ...options, ...(timeZone ? { timeZone } : {}) }).format(new Date(at))
