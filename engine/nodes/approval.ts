import { hourMs } from '../../shared/duration.ts'
import { fillIn } from '../../shared/text.ts'
import { addDays } from '../time/zones.ts'
import { listen } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** Waits for the owner's word, which comes from outside and wakes the step. */
export const approval: Executor<'approval'> = ({ config, enteredMs, person, facts }) => {
  const untilMs = addDays(enteredMs, config.days, person.zone) + config.hours * hourMs
  const known = facts()
  const [title, text] = [fillIn(config.title, known), fillIn(config.text, known)]
  return listen([], untilMs, 'timeout', { kind: 'approval', title, text, untilMs })
}
