import { SegmentedControl, TextInput } from '@mantine/core'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printTime } from '../ui/dates.ts'
import type { ChosenStart } from './testSession.ts'
import { useZone } from './useZone.ts'
import styles from './WhoMenu.module.css'

/** When the test starts: this morning, now, or at a day and time of one's own. */
export function StartField() {
  const store = useBuilderStore()
  const zone = useZone()
  const start = useBuilder(({ test }) => test?.start ?? { kind: 'morning' as const })
  const choose = (next: ChosenStart) => store.getState().setTest({ start: next, untilMs: null, isPlaying: false })
  return (
    <fieldset className={styles.start} aria-label="When it starts">
      <span className={styles.label} aria-hidden>
        When it starts
      </span>
      <SegmentedControl
        fullWidth
        data={[
          { value: 'morning', label: 'Today 09:00' },
          { value: 'now', label: start.kind === 'now' ? `Now (${printTime(start.at, zone)})` : 'Now' },
          { value: 'at', label: 'Another time' },
        ]}
        value={start.kind}
        onChange={(kind) => {
          if (kind === 'now') choose({ kind, at: new Date().toISOString() })
          else
            choose(kind === 'at' ? { kind, at: `${dayOf(Date.now() + 86_400_000, zone)}T09:00` } : { kind: 'morning' })
        }}
      />
      {start.kind === 'at' && (
        <TextInput
          type="datetime-local"
          aria-label="Day and time of the start"
          defaultValue={start.at}
          onChange={(event) => {
            const at = event.currentTarget.value
            if (isWhole(at)) choose({ kind: 'at', at })
          }}
        />
      )}
    </fieldset>
  )
}

/** While a day is typed, its year may be the year 2. */
const isWhole = (at: string) => /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d/.test(at)

/** "2027-06-09", in the zone of the business. */
const dayOf = (ms: number, zone: string | undefined) =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(ms)
