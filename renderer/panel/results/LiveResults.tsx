import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { PersonAtStep, WorkflowDetail } from '../../../shared/contract/workflows.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useHeldBatches } from '../../firstBatch/useFirstBatch.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printNumber, printPeople } from '../../ui/counts.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { withNames } from '../../ui/withNames.tsx'
import styles from '../Inspector.module.css'
import { CameHere } from '../why/CameHere.tsx'
import { Why } from '../why/Why.tsx'
import { EverybodyHere } from './live/EverybodyHere.tsx'
import live from './live/Live.module.css'
import { PersonMenu } from './live/PersonMenu.tsx'
import { PersonButton } from './PersonButton.tsx'
import { presenceWords } from './presenceWords.ts'

const page = 100
const mostAtOnce = 500

/** What brings somebody there, by the state of the workflow. */
const advice: Readonly<Record<WorkflowDetail['status'], string | null>> = {
  draft: ' Test the workflow to see what would happen, or turn it on.',
  on: null,
  paused: ' The workflow is paused: nobody moves on until you turn it on again.',
  archived: null,
}

/** Real people at a step: who waits there, until when, with what can be done for them; and who came by. */
export function LiveResults({ workflowId, node }: { workflowId: string; node: string }) {
  const here = usePeopleAt(workflowId, node, 'here')
  const gone = usePeopleAt(workflowId, node, 'gone')
  const isHeldFirst = useHeldBatches().some((batch) => batch.workflowId === workflowId)
  const isSend = useBuilder(({ derived }) => nodeOf(derived.steps.get(node)?.type ?? '')?.family === 'send')
  const { queries } = useApi()
  const status = useQuery(queries.workflows.get.queryOptions({ input: { id: workflowId } })).data?.status
  const held = useMemo(
    () => here.data?.people.flatMap(({ isHeld, runId }) => (isHeld ? [runId] : [])) ?? [],
    [here.data],
  )
  const error = here.error ?? gone.error
  if (error) return <p className={styles.hint}>{sentenceOf(error)}</p>
  if (!here.data || !gone.data) return <Waiting />
  if (here.data.total + gone.data.total === 0)
    return <CameHere id={node}>Nobody has come here yet.{status && advice[status]}</CameHere>
  const came = here.data.total + gone.data.total
  return (
    <>
      <CameHere id={node}>{printPeople(came)} came here.</CameHere>
      {here.data.total > 0 && (
        <section className={styles.section} aria-label="Waiting here">
          <h3>Waiting here: {printPeople(here.data.total)}</h3>
          <EverybodyHere
            workflow={workflowId}
            node={node}
            count={here.data.total}
            held={held}
            isSend={isSend}
            isWithFirst={isSend && isHeldFirst}
          />
          <People list={here} workflow={workflowId} isSend={isSend} isWithFirst={isSend && isHeldFirst} />
        </section>
      )}
      {gone.data.total > 0 && (
        <section className={styles.section} aria-label="Came by">
          <h3>Came by: {printPeople(gone.data.total)}</h3>
          <People list={gone} workflow={workflowId} isSend={isSend} isWithFirst={false} />
        </section>
      )}
    </>
  )
}

function usePeopleAt(workflowId: string, node: string, who: 'here' | 'gone') {
  const { queries } = useApi()
  const [limit, setLimit] = useState(page)
  const { data, error } = useQuery({
    ...queries.workflows.people.queryOptions({ input: { id: workflowId, node, who, limit } }),
    placeholderData: keepPreviousData,
  })
  return { data, error, showMore: limit < mostAtOnce ? () => setLimit(mostAtOnce) : null }
}

interface PeopleProps {
  list: ReturnType<typeof usePeopleAt>
  workflow: string
  isSend: boolean
  isWithFirst: boolean
}

function People({ list: { data, showMore }, ...step }: PeopleProps) {
  const people: readonly PersonAtStep[] = data?.people ?? []
  const more = (data?.total ?? 0) - people.length
  return (
    <>
      <ul>
        {people.map((one) => (
          <Person key={`${one.runId} ${one.since}`} one={one} {...step} />
        ))}
      </ul>
      {more > 0 &&
        (showMore ? (
          <Button variant="subtle" size="compact-sm" onClick={showMore}>
            Show more of {printNumber(more)}
          </Button>
        ) : (
          <p className={styles.hint}>And {printNumber(more)} more.</p>
        ))}
    </>
  )
}

function Person({
  one,
  workflow,
  ...step
}: {
  one: PersonAtStep
  workflow: string
  isSend: boolean
  isWithFirst: boolean
}) {
  const store = useBuilderStore()
  const zone = useZone()
  const { runId, personId, person, node, since, isHere, isHeld, reason, port } = one
  const about = presenceWords(one, zone)
  return (
    <li className={live.row}>
      <PersonButton
        name={person}
        about={about}
        why={
          <Why
            label={`Why: ${person}, ${about}`}
            sentence={withNames(`${person}: ${about}.`, [person])}
            event={{ type: isHere ? 'waiting' : 'left', reason, node, port, at: since }}
            live={{ person: personId, workflow }}
          />
        }
        onClick={() => store.getState().set({ person: `run:${runId}` })}
      />
      {isHere && <PersonMenu runId={runId} name={person} isHeld={isHeld} {...step} />}
    </li>
  )
}
