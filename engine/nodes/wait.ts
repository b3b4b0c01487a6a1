import { hourMs, minuteMs } from '../../shared/duration.ts'
import { sleep } from '../outcome.ts'
import { addDays } from '../time/zones.ts'
import type { Executor } from './executor.ts'

/** Days keep the wall time in the person's zone over clock changes; hours and minutes are exact. */
export const wait: Executor<'wait'> = ({ config, enteredMs, person }) =>
  sleep(addDays(enteredMs, config.days, person.zone) + config.hours * hourMs + config.minutes * minuteMs, 'next')
