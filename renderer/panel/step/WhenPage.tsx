import { Button } from '@mantine/core'
import type { GraphNode, WorkflowSettings } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { smsHours } from '../../../shared/smsHours.ts'
import { printWeekdays, weekdays } from '../../../shared/weekdays.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import styles from './StepPage.module.css'

/** When a message goes: how far along the way it stands, and the hours and days that hold for all messages of the workflow. */
export function WhenPage({ step }: { step: GraphNode }) {
  const store = useBuilderStore()
  const { whenLine, settings } = useBuilder(({ derived, history }) => ({
    whenLine: derived.whenWordsOf.get(step.id) ?? null,
    settings: history.present.graph.settings ?? {},
  }))
  return (
    <section className={styles.facts} aria-label="When it goes">
      <p>
        <strong>{whenLine ?? 'When people come here'}</strong>
      </p>
      {hoursOfStep(step, settings).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Button variant="default" size="xs" onClick={() => store.getState().select([], { openPanel: true })}>
        Change it for the whole workflow
      </Button>
    </section>
  )
}

const textHours = `A text message only goes from ${smsHours.from} to ${smsHours.to}; it waits until then.`

/** What holds this message back: the rules of the workflow, unless it was told to go at any time; and of a text, the night. */
export function hoursOfStep({ type, config }: GraphNode, settings: WorkflowSettings): string[] {
  const isText = nodeOf(type)?.channel === 'sms'
  if (config?.anyTime === true) return [isText ? textHours : 'It goes at any hour, also in the quiet hours.']
  const [hours, ...days] = hoursOf(settings)
  return [isText && !settings.quietHours ? textHours : (hours ?? ''), ...days]
}

/** The rules of the workflow that hold a message back, in sentences. */
function hoursOf({ quietHours, sendingDays, skipHolidays, timeZone = 'person' }: WorkflowSettings): string[] {
  const clock = timeZone === 'person' ? "by each person's own clock" : 'by the clock of the business'
  const isEveryDay = !sendingDays?.length || sendingDays.length === weekdays.length
  return [
    quietHours
      ? `Nothing goes out from ${quietHours.from} to ${quietHours.to}, ${clock}; it waits until then.`
      : 'It goes at any hour: this workflow has no quiet hours.',
    ...(isEveryDay ? [] : [`Only on these days: ${printWeekdays(sendingDays)}.`]),
    ...(skipHolidays ? ['Not on your holidays.'] : []),
  ]
}
