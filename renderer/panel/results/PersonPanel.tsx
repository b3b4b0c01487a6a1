import { Button, SegmentedControl } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printCount } from '../../ui/counts.ts'
import { withNames } from '../../ui/withNames.tsx'
import styles from '../Inspector.module.css'
import { Why } from '../why/Why.tsx'
import { LiveLine } from './LiveLine.tsx'
import { PersonLine } from './PersonLine.tsx'
import { Inbox, Phone } from './PhoneAndInbox.tsx'
import { WhatIfChips } from './WhatIfChips.tsx'

/** One person: their line through the workflow, of the test or live. `person` is what a test calls them, or "run:17". */
export function PersonPanel({ person }: { person: string }) {
  const store = useBuilderStore()
  const test = useBuilder((state) => state.test)
  const zone = useZone()
  const [view, setView] = useState('line')
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
  const isSeen = ({ at }: { at: string }) => Date.parse(at) <= untilMs
  const isHere = ({ workflow }: { workflow: string }) => workflow === test?.result?.workflow
  const events = test?.result?.log.ofPerson(person).filter((event) => isHere(event) && isSeen(event)) ?? []
  const messages = test?.result?.messagesOf(person).filter(isSeen) ?? []
  const onPhone = messages.filter(({ channel }) => channel !== 'email')
  const inMail = messages.filter(({ channel }) => channel === 'email')
  const silence = events.findLast(({ reason }) => reason !== null) ?? events.at(-1)
  const name = test?.result?.nameOf(person) ?? person
  return (
    <>
      <div className={styles.head}>
        <div className={styles.headWords}>
          {back}
          <h2 className={styles.title}>
            <bdi data-personal>{name}</bdi>
          </h2>
          <p className={styles.sub}>
            <span data-personal>{person}</span> · {printCount(messages.length, 'message')}
          </p>
        </div>
      </div>
      <div className={styles.body}>
        {messages.length === 0 && silence && (
          <p className={styles.reason}>
            <span>No message so far.</span>
            <Why
              label={`Why did ${name} get no message?`}
              event={silence}
              sentence={withNames(
                `${name} got no message so far${silence.reason ? `: ${silence.reason}` : '; they are still on their way'}.`,
                [name],
              )}
            />
          </p>
        )}
        <WhatIfChips person={person} name={name} />
        {messages.length > 0 && (
          <SegmentedControl
            fullWidth
            aria-label="Show"
            transitionDuration={0}
            value={view}
            onChange={(value) => setView(value)}
            data={[
              { value: 'line', label: 'Their way' },
              { value: 'phone', label: `Phone ${onPhone.length}` },
              { value: 'inbox', label: `Inbox ${inMail.length}` },
            ]}
          />
        )}
        {view === 'phone' && messages.length > 0 ? (
          <Phone messages={onPhone} zone={zone} />
        ) : view === 'inbox' && messages.length > 0 ? (
          <Inbox messages={inMail} zone={zone} />
        ) : events.length === 0 ? (
          <p className={styles.hint}>Up to this moment nothing happened to them.</p>
        ) : (
          <PersonLine events={events} messages={messages} zone={zone} name={name} />
        )}
      </div>
    </>
  )
}
