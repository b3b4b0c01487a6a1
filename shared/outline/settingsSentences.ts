import type { WorkflowSettings } from '../graph.ts'
import { happeningVerbs } from '../happenings.ts'
import { printWeekdays } from '../weekdays.ts'

/** The rules of a workflow as sentences, what is usual left out: "Nobody enters twice. Nothing between 20:00 and 08:00." */
export const settingsSentences = (settings: WorkflowSettings): string[] => rules.flatMap((say) => say(settings) || [])

const rules: readonly ((settings: WorkflowSettings) => string)[] = [
  ({ reenter = 'never', reenterAfterDays = 1 }) =>
    ({
      never: 'Nobody enters twice.',
      always: 'People may enter again at any time.',
      afterDays: `People may enter again after ${reenterAfterDays} ${reenterAfterDays === 1 ? 'day' : 'days'}.`,
      oncePerRecord: 'People enter once for each booking, payment or other record.',
    })[reenter],
  ({ stopOn = [] }) => (stopOn.length > 0 ? `Stops when they ${listed(stopOn.map(verbOf))}.` : ''),
  ({ goal }) =>
    goal
      ? `The goal “${goal.name}” is reached when they ${verbOf(goal.on)}${goal.value > 0 ? `, worth ${goal.value}` : ''}.`
      : '',
  ({ quietHours }) =>
    quietHours ? `Nothing between ${quietHours.from} and ${quietHours.to}.` : 'Messages go at any time of day.',
  ({ sendingDays = [] }) =>
    sendingDays.length > 0 ? `Messages go on these days only: ${printDays(sendingDays)}.` : '',
  ({ skipHolidays }) => (skipHolidays ? 'No messages on holidays.' : ''),
  ({ timeZone = 'person' }) =>
    timeZone === 'person'
      ? 'Times are those of each person.'
      : `Times are those of ${timeZone === 'business' ? 'the business' : timeZone}.`,
  ({ priority = 0 }) =>
    priority === 0 ? '' : `Its messages go ${priority > 0 ? 'before' : 'after'} those of other workflows.`,
  ({ whenCapped }) => (whenCapped === 'skip' ? 'A message beyond the limit is left out.' : ''),
  ({ whileAway = 'nextGoodTime' }) =>
    ({
      nextGoodTime: '',
      skip: 'What was missed while Leadloom was off is left out.',
      ask: 'What was missed while Leadloom was off waits for you.',
    })[whileAway],
]

const printDays = (days: NonNullable<WorkflowSettings['sendingDays']>) => {
  const words = printWeekdays(days)
  return words === 'weekday' ? 'Mon to Fri' : words
}

const verbOf = (happening: string) =>
  Object.hasOwn(happeningVerbs, happening) ? happeningVerbs[happening as keyof typeof happeningVerbs] : happening // it has that key

const listed = (words: readonly string[]) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words)
