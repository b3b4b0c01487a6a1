import { CronExpressionParser } from 'cron-parser'
import { nextWallTime } from '../time/zones.ts'
import type { Trigger } from './trigger.ts'

export const schedule: Trigger<'schedule'> = {
  nextAt: ({ cron, days, at, timeZone }, nowMs, zone) =>
    cron ? nextByCron(cron, nowMs, timeZone || zone) : nextWallTime(nowMs, timeZone || zone, days, at),
  recurring: ({ segment, missed }) => ({ segment, missed }),
  rule: ({ rule }) => rule,
}

/** Throws when it can't be read. Five fields: the parser would take a sixth for seconds, or a missing one for "every". */
function nextByCron(cron: string, nowMs: number, zone: string): number {
  if (cron.trim().split(/\s+/).length !== 5) throw new RangeError('A cron schedule has five fields.')
  return CronExpressionParser.parse(cron, { currentDate: new Date(nowMs), tz: zone })
    .next()
    .getTime()
}
