import type { WorkflowSettings } from './graph.ts'
import { happeningTypes } from './happenings.ts'
import { printWeekdays } from './weekdays.ts'

/** What is different about the rules of a workflow, a sentence each. A missing rule and what it means then are the same. */
export function settingsChanges(before: WorkflowSettings, after: WorkflowSettings): string[] {
  const said = rules.flatMap((say) => (say(before) === say(after) ? [] : [say(after)]))
  const unknown = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !known.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  return [...said, ...unknown.map((key) => `The rule “${key}” of the workflow was changed.`)]
}

/** Each rule of a workflow as a sentence about how it is from now on. */
const rules: readonly ((settings: WorkflowSettings) => string)[] = [
  ({ reenter = 'never', reenterAfterDays = 1 }) =>
    ({
      never: 'People may now enter only once.',
      always: 'People may now enter again at any time.',
      afterDays: `People may now enter again after ${reenterAfterDays} ${reenterAfterDays === 1 ? 'day' : 'days'}.`,
      oncePerRecord: 'People may now enter once for each booking, payment or other record.',
    })[reenter],
  ({ stopOn = [] }) =>
    stopOn.length === 0
      ? 'Nothing a person does takes them out early any more.'
      : `It now ends early for people who ${stopOn.toSorted().map(wordFor).join(' or ')}.`,
  ({ goal }) =>
    goal
      ? `The goal is now “${goal.name}”: people who ${wordFor(goal.on)}${goal.value > 0 ? `, worth ${goal.value}` : ''}.`
      : 'It has no goal any more.',
  ({ timeZone = 'person' }) =>
    `Times are now counted in ${timeZone === 'person' ? "the person's own time zone" : timeZone === 'business' ? 'the time zone of the business' : `the time zone ${timeZone}`}.`,
  ({ quietHours }) =>
    quietHours
      ? `Quiet hours are now ${quietHours.from} to ${quietHours.to}.`
      : 'There are no quiet hours any more: messages may go at any time of day.',
  ({ sendingDays = [] }) =>
    sendingDays.length === 0
      ? 'Messages may now go on any day.'
      : `Messages may now go on a ${printWeekdays(sendingDays)} only.`,
  ({ skipHolidays = false }) =>
    skipHolidays ? 'No messages go on holidays now.' : 'Messages may now go on holidays, too.',
  ({ priority = 0 }) => `Its priority is now ${priority}.`,
  ({ whenCapped = 'wait' }) =>
    whenCapped === 'wait' ? 'A message beyond the cap now waits.' : 'A message beyond the cap is now left out.',
  ({ whileAway = 'nextGoodTime' }) =>
    ({
      nextGoodTime: 'What was missed while Leadloom was off now goes at the next good time.',
      skip: 'What was missed while Leadloom was off is now left out.',
      ask: 'What was missed while Leadloom was off now waits for you.',
    })[whileAway],
]

const known: ReadonlySet<string> = new Set([
  ...['reenter', 'reenterAfterDays', 'stopOn', 'goal', 'timeZone', 'quietHours', 'sendingDays', 'skipHolidays'],
  ...['priority', 'whenCapped', 'whileAway'],
])

const wordFor = (happening: string) =>
  Object.hasOwn(happeningTypes, happening) ? happeningTypes[happening as keyof typeof happeningTypes] : happening
