import { CronExpressionParser } from 'cron-parser'
import { nextWallTime } from '../time/zones.ts'
import type { Trigger } from './trigger.ts'

export const schedule: Trigger<'schedule'> = {
  nextAt: ({ cron, days, at }, nowMs, zone) =>
    cron
      ? CronExpressionParser.parse(cron, { currentDate: new Date(nowMs), tz: zone })
          .next()
          .getTime()
      : nextWallTime(nowMs, zone, days, at),
  rule: ({ rule }) => rule,
}
