import { Checkbox, NumberInput, Select, Switch, TextInput } from '@mantine/core'
import type { WorkflowSettings as Settings } from '../../../shared/graph.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { changeSettings } from '../../canvas/document/graphEdits.ts'
import styles from '../Inspector.module.css'

const reenterWords = {
  never: 'No, once in a lifetime',
  afterDays: 'Yes, after some days',
  always: 'Yes, whenever the start fits',
}
const stops = [
  { value: 'replied', label: 'they reply' },
  { value: 'unsubscribed', label: 'they unsubscribe' },
]
const nightHours = { from: '20:00', to: '08:00' }

/** The rules of the whole workflow: who may enter again, what ends it, and when it keeps quiet. */
export function WorkflowSettings() {
  const store = useBuilderStore()
  const settings: Settings = useBuilder(({ history }) => history.present.graph.settings) ?? {}
  const set = (change: Settings, burst?: string) => {
    const { history, change: commit, changeLater } = store.getState()
    const next = { ...history.present, graph: changeSettings(history.present.graph, change) }
    if (burst) changeLater(next, burst)
    else commit(next)
  }
  const settle = () => store.getState().settle()
  const stopOn = settings.stopOn ?? []
  const quiet = settings.quietHours
  const zone = settings.timeZone ?? 'person'
  return (
    <>
      <section className={styles.section}>
        <Select
          label="May the same person enter again?"
          data={Object.entries(reenterWords).map(([value, label]) => ({ value, label }))}
          value={settings.reenter ?? 'never'}
          allowDeselect={false}
          onChange={(value) => {
            if (value === 'never' || value === 'always') set({ reenter: value })
            if (value === 'afterDays') set({ reenter: value, reenterAfterDays: settings.reenterAfterDays ?? 30 })
          }}
        />
        {settings.reenter === 'afterDays' && (
          <NumberInput
            label="After how many days"
            min={1}
            max={3650}
            value={settings.reenterAfterDays ?? 30}
            onChange={(value) => typeof value === 'number' && set({ reenterAfterDays: value }, 'reenterAfterDays')}
            onBlur={settle}
          />
        )}
      </section>
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
        <div className={styles.section} style={{ marginTop: 4 }}>
          {stops.map(({ value, label }) => (
            <Checkbox key={value} value={value} label={label} size="sm" />
          ))}
        </div>
      </Checkbox.Group>
      <section className={styles.section}>
        <Switch
          label="Quiet hours"
          description="Nothing is sent in them; it goes out when they end."
          checked={Boolean(quiet)}
          onChange={(event) => set({ quietHours: event.currentTarget.checked ? nightHours : null })}
        />
        {quiet && (
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
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
      </section>
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
    </>
  )
}
