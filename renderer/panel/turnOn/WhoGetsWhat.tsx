import { Button, VisuallyHidden } from '@mantine/core'
import { IconClockPause, IconMailOff } from '@tabler/icons-react'
import { useState } from 'react'
import type { PlannedMessage, TurnOnPlan } from '../../../shared/contract/workflows.ts'
import { useBuilder } from '../../canvas/builderContext.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import { printPeople } from '../../ui/counts.ts'
import { printDayTime } from '../../ui/dates.ts'
import { wordsOf } from '../texts/textParts.ts'
import { type PlannedPerson, planPeople } from './planPeople.ts'
import styles from './TurnOn.module.css'

const fewPeople = 50
const manyPeople = 1000

/** Who comes in and gets what in the next 24 hours: by name, with when, what, to which address, and why not. */
export function WhoGetsWhat({ plan, zone }: { plan: TurnOnPlan; zone: string | undefined }) {
  const [most, setMost] = useState(fewPeople)
  const people = planPeople(plan)
  if (people.length === 0) return null
  return (
    <>
      <table className={styles.people}>
        <VisuallyHidden component="caption">Messages in the next 24 hours</VisuallyHidden>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        {people.slice(0, most).map((one) => (
          <Person key={one.key} one={one} zone={zone} />
        ))}
      </table>
      {people.length > most && (
        <Button
          className={styles.more ?? ''}
          variant="subtle"
          size="compact-sm"
          onClick={() => setMost(most === fewPeople ? manyPeople : people.length)}
        >
          Show more of {printPeople(people.length)}
        </Button>
      )}
    </>
  )
}

function Person({
  one: { person, cameAt, messages, afterwards },
  zone,
}: {
  one: PlannedPerson
  zone: string | undefined
}) {
  const steps = useBuilder(({ derived }) => derived.steps)
  const nameOf = (node: string) => {
    const step = steps.get(node)
    if (!step) return 'a step'
    const { word, sentence } = cardWords(step)
    return `${word}: ${wordsOf(sentence)}`
  }
  return (
    <tbody>
      {messages.length === 0 && (
        <tr>
          <th scope="row">
            <Who person={person} cameAt={cameAt} zone={zone} />
          </th>
          <td>{afterwards?.until && printDayTime(afterwards.until, zone)}</td>
          <td className={styles.quiet}>
            No message in these 24 hours
            {afterwards && <span className={styles.about}>Then at “{nameOf(afterwards.node)}”</span>}
          </td>
        </tr>
      )}
      {messages.map((message, index) => (
        <tr key={`${message.node} ${message.at} ${message.to}`}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={messages.length}>
              <Who person={person} cameAt={cameAt} zone={zone} />
            </th>
          )}
          <td>
            <time dateTime={message.at}>{printDayTime(message.at, zone)}</time>
          </td>
          <td data-outcome={message.outcome}>
            <What
              message={message}
              name={message.subject || nameOf(message.node)}
              isTheirs={Boolean(message.subject)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function Who({ person, cameAt, zone }: { person: string; cameAt: string | null; zone: string | undefined }) {
  return (
    <>
      <bdi className={styles.name} data-personal>
        {person}
      </bdi>
      {cameAt && <span className={styles.about}>Comes in {printDayTime(cameAt, zone)}</span>}
    </>
  )
}

interface WhatProps {
  message: PlannedMessage
  name: string
  /** It is told by its subject, as it is filled in for them. */
  isTheirs: boolean
}

/** A message as a line, its address, and why it is not as one would think. */
function What({ message: { to, outcome, reason }, name, isTheirs }: WhatProps) {
  return (
    <>
      <span className={styles.what} dir="auto" data-personal={isTheirs || undefined}>
        {name}
      </span>
      {to && (
        <span className={styles.about}>
          to <bdi data-personal>{to}</bdi>
        </span>
      )}
      {(reason || outcome !== 'sent') && (
        <span className={styles.reason}>
          {outcome === 'skipped' ? <IconMailOff size={14} aria-hidden /> : <IconClockPause size={14} aria-hidden />}
          <span>
            {outcome === 'skipped' ? 'Not sent' : outcome === 'later' ? 'Later' : 'At another time'}
            {reason && `: ${reason}`}
          </span>
        </span>
      )}
    </>
  )
}
