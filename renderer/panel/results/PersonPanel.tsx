import { Button } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printCount } from '../../ui/counts.ts'
import styles from '../Inspector.module.css'
import { useSampleName } from '../texts/useSampleFacts.ts'
import { LiveLine } from './LiveLine.tsx'
import { PersonLine } from './PersonLine.tsx'

/** One person: their line through the workflow, of the test or live. `person` is what a test calls them, or "run:17". */
export function PersonPanel({ person }: { person: string }) {
  const store = useBuilderStore()
  const test = useBuilder((state) => state.test)
  const zone = useZone()
  const nameOf = useSampleName()
  const back = (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconChevronLeft size={16} />}
      onClick={() => store.getState().set({ person: null })}
    >
      Back
    </Button>
  )
  const runId = person.startsWith('run:') ? Number(person.slice(4)) : null
  if (runId !== null) return <LiveLine runId={runId} back={back} />
  const untilMs = test?.untilMs ?? Number.POSITIVE_INFINITY
  const isSeen = (one: { at: string; person: string }) => one.person === person && Date.parse(one.at) <= untilMs
  const events = test?.result?.events.filter(isSeen) ?? []
  const messages = test?.result?.messages.filter(isSeen) ?? []
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          {back}
          <h2 className={styles.title}>
            <bdi>{nameOf(person)}</bdi>
          </h2>
          <p className={styles.sub}>
            {person} · {printCount(messages.length, 'message')}
          </p>
        </div>
      </div>
      <div className={styles.body}>
        {events.length === 0 ? (
          <p className={styles.hint}>Up to this moment nothing happened to them.</p>
        ) : (
          <PersonLine events={events} messages={messages} zone={zone} />
        )}
      </div>
    </>
  )
}
