import { Checkbox, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import { happeningTypes } from '../../../shared/happenings.ts'
import styles from './RuleGroup.module.css'
import { RuleGroup } from './RuleGroup.tsx'
import { useWorkflowSettings } from './useWorkflowSettings.ts'

const stops = [
  { value: 'replied', label: 'they reply' },
  { value: 'booked', label: 'they book' },
  { value: 'paid', label: 'they pay' },
  { value: 'unsubscribed', label: 'they unsubscribe' },
]
const goals = ['booked', 'paid', 'replied', 'clicked', 'formSubmitted'] as const
const newGoal = { on: 'booked', name: 'Booked', value: 0 }

/** What ends it for a person before its last step, and what counts as a success. */
export function StopRules() {
  const { settings, set, settle } = useWorkflowSettings()
  const stopOn = settings.stopOn ?? []
  const { goal } = settings
  return (
    <RuleGroup title="When it ends early">
      <Checkbox.Group
        label="Stop for a person when"
        value={stopOn}
        onChange={(value) =>
          set({
            stopOn: [
              ...stopOn.filter((one) => !stops.some((stop) => stop.value === one)),
              ...value.filter((one) => stops.some((stop) => stop.value === one)),
            ],
          })
        }
      >
        <div className={`${styles.two} ${styles.choices}`}>
          {stops.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <Switch
        label="It has a goal"
        description="Whoever does this counts as a success, and is done here."
        checked={Boolean(goal)}
        onChange={(event) => set({ goal: event.currentTarget.checked ? newGoal : null })}
      />
      {goal && (
        <>
          <Select
            label="Reached when a person"
            data={[...new Set<string>([...goals, goal.on])].map((value) => ({ value, label: wordFor(value) }))}
            value={goal.on}
            allowDeselect={false}
            onChange={(on) => on && set({ goal: { ...goal, on } })}
          />
          <div className={styles.two}>
            <TextInput
              label="Name of the goal"
              value={goal.name}
              maxLength={100}
              error={goal.name === '' ? 'Name the goal.' : null}
              onChange={(event) => set({ goal: { ...goal, name: event.currentTarget.value } }, 'goalName')}
              onBlur={settle}
            />
            <NumberInput
              label="Worth"
              min={0}
              max={1e9}
              value={goal.value}
              onChange={(value) => set({ goal: { ...goal, value: Number(value) || 0 } }, 'goalValue')}
              onBlur={settle}
            />
          </div>
        </>
      )}
    </RuleGroup>
  )
}

const wordFor = (type: string) =>
  Object.hasOwn(happeningTypes, type) ? happeningTypes[type as keyof typeof happeningTypes] : type // it has that key
