import { hourMs, minuteMs } from '../../shared/duration.ts'
import { addBusinessDays } from '../time/days.ts'
import { addDays } from '../time/zones.ts'
import { sleep } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/**
 * Days, then business days, keep the wall time in the person's zone over clock changes; hours and minutes are exact. The
 * zone is the one they had when they came: a wait keeps its due time when they move.
 */
export const wait: Executor<'wait'> = ({ config, enteredMs, person, business }) => {
  const day = addDays(enteredMs, config.days, person.zone)
  const businessDay = addBusinessDays(day, config.businessDays, person.zone, business.holidays)
  return sleep(businessDay + config.hours * hourMs + config.minutes * minuteMs, 'next')
}
