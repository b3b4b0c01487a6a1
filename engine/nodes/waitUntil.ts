import { nextInWindow } from '../time/zones.ts'
import { sleep } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const waitUntil: Executor<'waitUntil'> = ({ config, nowMs, person, business }) => {
  const { days, from, to, skipHolidays } = config
  return sleep(
    nextInWindow(nowMs, person.zone, { days, from, to, holidays: skipHolidays ? business.holidays : [] }),
    'next',
  )
}
