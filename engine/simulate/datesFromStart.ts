import type { FieldKind } from '../../shared/recordTypes.ts'
import { isoDay } from '../time/days.ts'
import { dayAt } from '../time/wallClock.ts'
import { isCounted, readWhen } from './readWhen.ts'

/** Dates that are counted from the start of a test ("+2d 18:00") as dates; a field of days gets the day. */
export function datesFromStart(
  set: Readonly<Record<string, unknown>>,
  kindOf: (name: string) => FieldKind | undefined,
  startMs: number,
  zone: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(set).map(([name, value]) => {
      const kind = kindOf(name)
      if (typeof value !== 'string' || (kind !== 'date' && kind !== 'dateTime') || !isCounted(value))
        return [name, value]
      const ms = readWhen(value, startMs, zone)
      if (ms === null) return [name, value]
      return [name, kind === 'date' ? isoDay(dayAt(ms, zone)) : new Date(ms).toISOString()]
    }),
  )
}
