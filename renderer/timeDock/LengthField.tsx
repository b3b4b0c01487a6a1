import { Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printCount } from '../ui/counts.ts'
import styles from './TimeDock.module.css'

const usual = [3, 7, 9, 14, 30, 60]
const most = 365

/** How many days a test lasts: chosen, or typed, up to a year. */
export function LengthField() {
  const store = useBuilderStore()
  const days = useBuilder(({ test }) => test?.days ?? 7)
  const [typed, setTyped] = useState('')
  // Until something else is typed, the field says what is chosen.
  const wanted = typed === printCount(days, 'day') ? undefined : /^\s*(\d{1,4})\s*(d|days?)?\s*$/i.exec(typed)?.[1]
  const own = wanted === undefined ? null : Number(wanted)
  const isPossible = own === null || (own >= 1 && own <= most)
  const offered = own !== null && isPossible ? [own] : usual
  const options = [...new Set([...offered, ...(own === null ? [days] : [])])].toSorted((a, b) => a - b)
  return (
    <Select
      aria-label="Length of the test"
      className={styles.length ?? ''}
      searchable
      selectFirstOptionOnChange
      data={options.map((length) => ({ value: String(length), label: printCount(length, 'day') }))}
      filter={({ options: all }) => all}
      nothingFoundMessage={`From 1 to ${most} days`}
      value={String(days)}
      allowDeselect={false}
      onSearchChange={setTyped}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(value) => {
        setTyped('')
        store.getState().setTest({ days: Number(value ?? days), untilMs: null, isPlaying: false })
      }}
      rightSection={<IconChevronDown size={16} />}
      comboboxProps={{ withinPortal: true, position: 'top-end', width: 128 }}
    />
  )
}
