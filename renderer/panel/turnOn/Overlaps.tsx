import { Button } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { TurnOnPlan } from '../../../shared/contract/workflows.ts'
import { printPeople } from '../../ui/counts.ts'
import { withNames } from '../../ui/withNames.tsx'
import { overlapSentence } from './overlapSentence.ts'
import styles from './TurnOn.module.css'

const few = 3

interface OverlapsProps {
  overlaps: TurnOnPlan['overlaps']
  workflowId: string
  zone: string | undefined
}

/** Who hears from other workflows, too, within a day. */
export function Overlaps({ overlaps, workflowId, zone }: OverlapsProps) {
  const [showsAll, setShowsAll] = useState(false)
  if (overlaps.length === 0) return null
  const shown = showsAll ? overlaps : overlaps.slice(0, few)
  return (
    <section className={styles.section} aria-labelledby="overlaps">
      <h3 id="overlaps" className={styles.heading}>
        {printPeople(overlaps.length)} {overlaps.length === 1 ? 'hears' : 'hear'} from other workflows, too
      </h3>
      <ul className={styles.overlaps}>
        {shown.map((one) => (
          <li key={one.personId}>
            <IconMessages size={16} aria-hidden />
            <span>{withNames(overlapSentence(one, workflowId, zone), [one.person])}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>
        {shown.length < overlaps.length && (
          <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
            Show all {printPeople(overlaps.length)}
          </Button>
        )}
        <Link href={`/settings/rules/${workflowId}`}>Set how many messages a person may get</Link>
      </p>
    </section>
  )
}
