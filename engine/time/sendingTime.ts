import { dayMs, minuteMs } from '../../shared/duration.ts'
import type { WorkflowSettings } from '../../shared/graph.ts'
import { smsHours } from '../../shared/smsHours.ts'
import { weekdays } from '../../shared/weekdays.ts'
import { horizonDays, isHoliday, weekdayOf } from './days.ts'
import { printDay, printMoment, printWeekday } from './printTime.ts'
import { dayAt, instantAt } from './wallClock.ts'
import { nextInWindow, printWall, type Window } from './zones.ts'

const textWindow: Window = { days: weekdays, ...smsHours }

/**
 * When a message that wants to go now may go: now, or later with the reason. Throws a RangeError with a sentence when the
 * settings leave no possible time within 400 days.
 */
export function nextSendingTime(
  nowMs: number,
  zone: string,
  channel: string,
  settings: WorkflowSettings,
  holidays: readonly string[],
): { at: number; reason: string | null } {
  const { quietHours: quiet, sendingDays = weekdays, skipHolidays } = settings
  const isQuiet = quiet && quiet.from !== quiet.to
  const off = { sendingDays, holidays: skipHolidays === true ? holidays : [] }
  if (channel !== 'sms' && !isQuiet && isEveryDay(off)) return { at: nowMs, reason: null }
  const held: Held = { hours: new Set(), weekdays: new Set(), holidays: new Set() }
  let isMidnight = false // we moved it there ourselves, to the beginning of a day: that it is night then held nobody
  for (let at = nowMs; at <= nowMs + horizonDays * dayMs; ) {
    const day = nextOpenDay(at, zone, off, held)
    const loud = isQuiet ? nextInWindow(at, zone, { days: weekdays, from: quiet.to, to: quiet.from }) : at
    const awake = channel === 'sms' ? nextInWindow(at, zone, textWindow) : at
    const next = Math.max(day, loud, awake)
    if (next === at) return { at, reason: at === nowMs ? null : reasonOf(nowMs, at, zone, held) }
    if (loud > at && !isMidnight) held.hours.add('quiet hours')
    if (awake > at && !isMidnight) held.hours.add(`text messages go between ${smsHours.from} and ${smsHours.to} only`)
    isMidnight = next === day
    at = next
  }
  throw new RangeError(
    'The settings of this workflow leave no time for a message within 400 days. Allow more sending days, or shorten the quiet hours.',
  )
}

/** What held a message. */
interface Held {
  hours: Set<string>
  weekdays: Set<string>
  holidays: Set<string>
}

interface Off {
  sendingDays: readonly string[]
  holidays: readonly string[]
}
const isEveryDay = ({ sendingDays, holidays }: Off) => sendingDays === weekdays && holidays.length === 0

/** This instant when messages may go on its day, else the beginning of the next day. */
function nextOpenDay(at: number, zone: string, off: Off, held: Held): number {
  if (isEveryDay(off)) return at
  const day = dayAt(at, zone)
  if (!off.sendingDays.includes(weekdayOf(day))) held.weekdays.add(printWeekday(day))
  else if (isHoliday(day, off.holidays)) held.holidays.add(printDay(day))
  else return at
  // Where the clocks go back at midnight, a day begins, is left and begins again: time must go on nevertheless.
  return Math.max(instantAt((day + 1) * dayMs, zone), at + minuteMs)
}

/** "moved from Sat 09:00 to Mon 08:00: no messages on Sat, Sun" */
function reasonOf(from: number, to: number, zone: string, held: Held): string {
  const until = to - from < 6 * dayMs ? printWall(to, zone) : printMoment(to, zone)
  const because = [
    ...held.hours,
    ...(held.weekdays.size > 0 ? [`no messages on ${[...held.weekdays].join(', ')}`] : []),
    ...(held.holidays.size > 0 ? [`no messages on holidays (${[...held.holidays].join(', ')})`] : []),
  ]
  return `moved from ${printWall(from, zone)} to ${until}: ${because.join(', ')}`
}
