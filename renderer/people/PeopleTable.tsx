import { Button } from '@mantine/core'
import { useThrottledValue } from '@mantine/hooks'
import { IconSearchOff, IconUsers } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { sentenceOf } from '../api/sentenceOf.ts'
import { printPeople } from '../ui/counts.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FailedToRead } from '../ui/FailedToRead.tsx'
import { useNow } from '../ui/useNow.ts'
import { Waiting } from '../ui/Waiting.tsx'
import styles from './PeopleTable.module.css'
import { PersonRow } from './PersonRow.tsx'
import { usePeoplePages } from './usePeoplePages.ts'

const rowHeight = 44

/** The table draws only the rows in sight, so it is as quick with 100,000 people as with ten. */
export function PeopleTable({ search, onImport }: { search: string; onImport: () => void }) {
  const [, go] = useLocation()
  const nowMs = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState({ first: 0, last: 0 })
  // Dragging the scroll bar passes thousands of people; only where it lingers is read.
  const lingering = useThrottledValue(range, 150)
  const { total, error, refetch, personAt } = usePeoplePages(search, lingering.first, lingering.last)
  const rows = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range: seen }) => {
      const first = seen?.startIndex ?? 0
      const last = seen?.endIndex ?? 0
      setRange((before) => (before.first === first && before.last === last ? before : { first, last }))
    },
  })
  if (error && total === undefined) return <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />
  if (total === undefined) return <Waiting />
  if (total === 0 && search) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title="Nobody found"
        text={`Nobody’s name, email, phone, status or tag holds “${search}”.`}
      />
    )
  }
  if (total === 0) {
    return (
      <EmptyState
        icon={IconUsers}
        title="Nobody here yet"
        text="Drop a spreadsheet saved as CSV anywhere on this window, or add people one by one. Before anything is kept you see what would happen."
        action={
          <>
            <Button variant="default" onClick={() => go('/people/new')}>
              Add one person
            </Button>
            <Button onClick={onImport}>Import a CSV file</Button>
          </>
        }
      />
    )
  }
  const seen = rows.getVirtualItems()
  const above = seen[0]?.start ?? 0
  const below = rows.getTotalSize() - (seen.at(-1)?.end ?? 0)
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <table className={styles.table} aria-label="People" aria-rowcount={total + 1}>
          <thead className={styles.head}>
            <tr aria-rowindex={1}>
              {columns.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr aria-hidden style={{ height: above }} className={styles.space} />
            {seen.map(({ index }) => (
              <PersonRow key={index} index={index} person={personAt(index)} nowMs={nowMs} />
            ))}
            <tr aria-hidden style={{ height: below }} className={styles.space} />
          </tbody>
        </table>
      </div>
      <p className={styles.foot} role="status">
        {search ? `${printPeople(total)} found` : printPeople(total)}
      </p>
    </>
  )
}

const columns = ['Name', 'Email', 'Phone', 'Status', 'Tags', 'Last contact']
