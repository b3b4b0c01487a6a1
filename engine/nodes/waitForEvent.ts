import { hourMs, minuteMs } from '../../shared/duration.ts'
import { awaitedWays } from '../../shared/nodes/waitForEvent.ts'
import { addDays } from '../time/zones.ts'
import { listen } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const waitForEvent: Executor<'waitForEvent'> = ({ config: { events, limit }, enteredMs, person }) =>
  listen(
    awaitedWays(events).map(({ event, port, match }) => ({ type: event, port, match })),
    addDays(enteredMs, limit.days, person.zone) + limit.hours * hourMs + limit.minutes * minuteMs,
    'timeout',
  )
