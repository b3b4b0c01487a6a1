import { Checkbox } from '@mantine/core'
import { IconClockPause, IconInbox, IconMailForward, IconUserOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { TurnOnPlan } from '../../../shared/contract/workflows.ts'
import { plainLabel } from '../../../shared/plainLabel.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useGraph } from '../../canvas/builderContext.ts'
import { outlineFor } from '../../outline/outlineFor.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printPeople } from '../../ui/counts.ts'
import { useNow } from '../../ui/useNow.ts'
import { planSentence, waitsSentence } from '../planSentence.ts'
import { Overlaps } from './Overlaps.tsx'
import styles from './TurnOn.module.css'
import { WhoGetsWhat } from './WhoGetsWhat.tsx'

interface PlanOfDayProps {
  plan: TurnOnPlan
  workflowId: string
  startAll: boolean
  /** Null where everybody is started anyhow. */
  onStartAll: ((startAll: boolean) => void) | null
}

/** The next 24 hours, in a sentence and then person by person; where messages go, and who hears from others, too. */
export function PlanOfDay({ plan, workflowId, startAll, onStartAll }: PlanOfDayProps) {
  const { queries } = useApi()
  const zone = useZone()
  const nowMs = useNow()
  const { data: known } = useQuery(queries.people.list.queryOptions({ input: { limit: 1 } }))
  return (
    <>
      <section className={styles.section} aria-labelledby="who-gets-what">
        <h3 id="who-gets-what" className={styles.heading}>
          {planSentence(plan, nowMs, zone)}
        </h3>
        {onStartAll && known !== undefined && known.total > 0 && (
          <Checkbox
            label={`Also start it now for ${known.total === 1 ? 'the one person' : `the ${printPeople(known.total)}`} you already have`}
            checked={startAll}
            onChange={(event) => onStartAll(event.currentTarget.checked)}
          />
        )}
        {plan.people === 0 && <Nobody startAll={startAll} />}
        <WhoGetsWhat plan={plan} zone={zone} />
        <ul className={styles.facts}>
          <li>
            <IconClockPause size={16} aria-hidden />
            <span>The first messages are held for 10 minutes, so that you can still take them back.</span>
          </li>
          <li>
            {plan.via ? <IconMailForward size={16} aria-hidden /> : <IconInbox size={16} aria-hidden />}
            <span>
              {plan.via
                ? `Messages go out by ${plan.via}.`
                : 'No mail account is connected: messages land in the Test inbox, and nobody gets anything.'}
            </span>
          </li>
        </ul>
      </section>
      <Overlaps overlaps={plan.overlaps} workflowId={workflowId} zone={zone} />
    </>
  )
}

/** Nothing is wrong: it waits for its start, and says for what. */
function Nobody({ startAll }: { startAll: boolean }) {
  const graph = useGraph()
  const starts = outlineFor(graph).lines.flatMap((line) =>
    line.kind === 'step' && line.isStart && !line.isOff ? [plainLabel(line.sentence)] : [],
  )
  return (
    <p className={styles.nobody}>
      <IconUserOff size={20} stroke={1.75} aria-hidden />
      <span dir="auto">{waitsSentence(starts, startAll)}</span>
    </p>
  )
}
