import { Select, Switch, TextInput } from '@mantine/core'
import { weekdays } from '../../../shared/weekdays.ts'
import { WeekdaysControl } from '../controls/WeekdaysControl.tsx'
import styles from './RuleGroup.module.css'
import { RuleGroup } from './RuleGroup.tsx'
import { useWorkflowSettings } from './useWorkflowSettings.ts'

const nightHours = { from: '20:00', to: '08:00' }
const sendingDays = {
  key: 'sendingDays',
  meta: { title: 'Sending days', help: 'On other days messages wait.' },
  schema: {},
  isText: false,
}

/** When messages may go, and by whose clock. */
export function TimeRules() {
  const { settings, set, settle } = useWorkflowSettings()
  const quiet = settings.quietHours
  const zone = settings.timeZone ?? 'person'
  const days = settings.sendingDays?.length ? settings.sendingDays : weekdays
  return (
    <RuleGroup title="When messages go">
      <Switch
        label="Quiet hours"
        description="Nothing is sent in them; it goes out when they end."
        checked={Boolean(quiet)}
        onChange={(event) => set({ quietHours: event.currentTarget.checked ? nightHours : null })}
      />
      {quiet && (
        <div className={styles.two}>
          <TextInput
            type="time"
            label="From"
            value={quiet.from}
            onBlur={settle}
            onChange={(event) =>
              event.currentTarget.value &&
              set({ quietHours: { ...quiet, from: event.currentTarget.value } }, 'quietFrom')
            }
          />
          <TextInput
            type="time"
            label="To"
            value={quiet.to}
            onBlur={settle}
            onChange={(event) =>
              event.currentTarget.value && set({ quietHours: { ...quiet, to: event.currentTarget.value } }, 'quietTo')
            }
          />
        </div>
      )}
      <WeekdaysControl
        field={sendingDays}
        value={days}
        error={null}
        config={{}}
        onLeave={settle}
        onChange={(value) => {
          const chosen = weekdays.filter((day) => Array.isArray(value) && value.includes(day))
          const isEvery = chosen.length === 0 || chosen.length === weekdays.length
          set({ sendingDays: isEvery ? undefined : chosen })
        }}
      />
      <Switch
        label="Not on holidays"
        description="Yours are under Settings. Messages wait until the day after."
        checked={settings.skipHolidays === true}
        onChange={(event) => set({ skipHolidays: event.currentTarget.checked })}
      />
      <Select
        label="Time zone"
        data={[
          { value: 'person', label: "Each person's own" },
          { value: 'business', label: 'The one of the business' },
          ...(zone === 'person' || zone === 'business' ? [] : [{ value: zone, label: zone }]),
        ]}
        value={zone}
        allowDeselect={false}
        onChange={(value) => value && set({ timeZone: value })}
      />
    </RuleGroup>
  )
}
