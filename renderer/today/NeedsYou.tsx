import { Button } from '@mantine/core'
import {
  IconBell,
  IconCheckbox,
  IconClockPause,
  IconMailExclamation,
  IconMailPause,
  IconMailQuestion,
  IconUserExclamation,
} from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { Today } from '../../shared/contract/engine.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { BatchSentence } from '../firstBatch/BatchSentence.tsx'
import { BatchButtons } from '../firstBatch/FirstBatchBar.tsx'
import { useHeldBatches } from '../firstBatch/useFirstBatch.ts'
import { printCount } from '../ui/counts.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { toastProblem } from '../ui/toast.tsx'
import { withNames } from '../ui/withNames.tsx'
import styles from './NeedsYou.module.css'
import { needsOf } from './needs.ts'
import { StuckPeople } from './StuckPeople.tsx'

export function NeedsYou({ today, nowMs }: { today: Today; nowMs: number }) {
  const [, go] = useLocation()
  const [showsStuck, setShowsStuck] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const { markDone, markRead } = useMarks()
  const needs = needsOf(today.needsYou)
  const tasks = today.tasks.filter(({ doneAt }) => doneAt === null)
  const shown = showsAll ? today.notices : today.notices.slice(0, fewNotices)
  const batches = useHeldBatches()
  const isClear = batches.length + needs.length + tasks.length + today.notices.length === 0
  return (
    <Section title="Needs you" actions={isClear ? <StatusWord tone="ok" word="All clear" /> : undefined}>
      {isClear && <p className={styles.clear}>Nothing waits for you. Leadloom goes on by itself.</p>}
      <Rows>
        {batches.map((batch) => (
          <Row
            key={batch.workflowId}
            icon={IconClockPause}
            tone="info"
            detail={<Link href={`/workflows/${batch.workflowId}`}>{batch.workflow}</Link>}
            action={<BatchButtons batch={batch} />}
          >
            <BatchSentence batch={batch} />
          </Row>
        ))}
        {needs.map((need) => (
          <Row
            key={need.kind}
            icon={icons[need.kind]}
            tone={need.tone}
            detail={need.about}
            action={
              <Button
                variant="default"
                onClick={() => (need.kind === 'stuckRuns' ? setShowsStuck(true) : go('/messages/needsYou'))}
              >
                {need.action}
              </Button>
            }
          >
            <strong>{need.title}</strong>
          </Row>
        ))}
        {tasks.map(({ id, title, person, dueAt }) => (
          <Row
            key={id}
            icon={IconCheckbox}
            tone={Date.parse(dueAt) < nowMs ? 'warn' : 'plain'}
            detail={withNames([person, `due ${printMoment(dueAt, nowMs)}`].filter(Boolean).join(' · '), [person])}
            action={
              <Button variant="default" onClick={() => markDone({ id })} aria-label={`Done: ${title}`}>
                Done
              </Button>
            }
          >
            <span data-personal>{title}</span>
          </Row>
        ))}
        {shown.map(({ id, text, person, at }) => (
          <Row
            key={id}
            icon={IconBell}
            detail={withNames([person, capital(printMoment(at, nowMs))].filter(Boolean).join(' · '), [person])}
            action={
              <Button variant="default" onClick={() => markRead({ id })} aria-label={`Got it: ${text}`}>
                Got it
              </Button>
            }
          >
            <span data-personal>{text}</span>
          </Row>
        ))}
      </Rows>
      {today.notices.length > fewNotices && (
        <div className={styles.more}>
          <Button variant="subtle" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer' : `Show all ${printCount(today.needsYou.notices, 'notice')}`}
          </Button>
          <Button variant="subtle" onClick={() => today.notices.map(({ id }) => markRead({ id }))}>
            Got all of them
          </Button>
        </div>
      )}
      {showsStuck && <StuckPeople onClose={() => setShowsStuck(false)} />}
    </Section>
  )
}

/** A busy morning must not push what goes out next off the screen. */
const fewNotices = 3

const icons = {
  unknown: IconMailQuestion,
  failed: IconMailExclamation,
  held: IconMailPause,
  stuckRuns: IconUserExclamation,
}

function useMarks() {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const options = {
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queries.engine.key() }),
    onError: (error: unknown) => toastProblem(sentenceOf(error)),
  }
  const { mutate: markDone } = useMutation(queries.engine.taskDone.mutationOptions(options))
  const { mutate: markRead } = useMutation(queries.engine.noticeRead.mutationOptions(options))
  return { markDone, markRead }
}
