import { IconAlertTriangle, IconCheck, IconCircleFilled, IconExclamationCircle, IconPoint } from '@tabler/icons-react'
import type { RunEvent } from '../../../shared/contract/runs.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { useBuilder } from '../../canvas/builderContext.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { theirTime } from '../../timeDock/theirTime.ts'
import { capital, printDayTime } from '../../ui/dates.ts'
import { withNames } from '../../ui/withNames.tsx'
import { wordsOf } from '../texts/textParts.ts'
import { Why } from '../why/Why.tsx'
import { eventSentence, eventTone } from './eventSentence.ts'
import { MessageCard, type SentMessage } from './MessageCard.tsx'
import styles from './PersonLine.module.css'

const icons = {
  good: IconCheck,
  warn: IconAlertTriangle,
  bad: IconExclamationCircle,
  plain: IconPoint,
  step: IconCircleFilled,
}

interface PersonLineProps {
  events: readonly RunEvent[]
  /** When the wait they are in is over, where that is known. */
  until?: string | null
  /** What this person got, to be read where it was sent. Left out where messages are not known. */
  messages?: readonly (SentMessage & { at: string; node: string })[]
  zone: string | undefined
  /** What they are called. */
  name: string
  /** A real person: the workflow they are in, and who they are to the engine. */
  live?: { person: string; workflow: string }
}

/** A person's walk through the workflow, step by step, with reasons, dates and every message as they got it. */
export function PersonLine({ events, until: isOver = null, messages = [], zone, name, live }: PersonLineProps) {
  const steps = useBuilder(({ derived }) => derived.steps)
  return (
    <ol className={styles.line}>
      {worthTelling(events).map((event, index) => {
        const step = steps.get(event.node)
        const words = step ? cardWords(step) : { word: 'A step that is gone', sentence: '' }
        const way =
          step && event.port && event.port !== 'next'
            ? (portsOf(step).find(({ id }) => id === event.port)?.title ?? null)
            : null
        const over = event.type === 'waiting' ? endOf(event, events) : undefined
        const untilAt = over?.at ?? (event.type === 'waiting' && event === events.at(-1) ? isOver : null)
        const until = untilAt ? printDayTime(untilAt, zone) : null
        const told = event.reason === null ? event : { ...event, reason: theirTime(event.reason, event.at, zone) }
        const sentence = eventSentence(told, `${words.word}: ${wordsOf(words.sentence)}`, way, until)
        if (sentence === null) return null
        const tone = eventTone(event.type)
        const Icon = icons[tone]
        const node = step && nodeOf(step.type)
        const message =
          event.type === 'sent'
            ? messages.find(({ node: from, at }) => from === event.node && at === event.at)
            : undefined
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: events are a fixed list in their order
          <li key={index} className={styles.event} data-tone={tone}>
            {tone === 'step' ? (
              <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} size={28} />
            ) : (
              <Icon size={16} className={styles.icon} aria-hidden />
            )}
            <div className={styles.words}>
              <div className={styles.row}>
                <span className={styles.sentence}>{withNames(sentence, [])}</span>
                {hasReason(event) && (
                  <Why
                    label={`Why: ${sentence}`}
                    event={event}
                    sentence={withNames(
                      `${name}: ${sentence}.${event.reason && !sentence.includes(event.reason) ? ` ${capital(event.reason)}.` : ''}`,
                      [name],
                    )}
                    live={live}
                  />
                )}
                <time className={styles.time} dateTime={event.at}>
                  {printDayTime(event.at, zone)}
                </time>
              </div>
              {message && <MessageCard message={message} />}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

/** Coming to a step needs no explaining; what came of it there does. */
const hasReason = ({ type, port }: RunEvent) =>
  type !== 'entered' && type !== 'sent' && !(type === 'left' && (port === null || port === 'next'))

const blinkMs = 60_000

/** A step that took no time worth mentioning, and named no reason of its own, did not make them wait. */
function worthTelling(events: readonly RunEvent[]): readonly RunEvent[] {
  return events.filter((event, index) => {
    if (event.type !== 'waiting') return true
    const next = endOf(event, events.slice(index))
    if (event.reason !== null && event.reason !== next?.reason) return true
    return !next || Date.parse(next.at) - Date.parse(event.at) > blinkMs
  })
}

/** What ended a wait. */
const endOf = (wait: RunEvent, events: readonly RunEvent[]) =>
  events.slice(events.indexOf(wait) + 1).find(({ node, type }) => node === wait.node && type !== 'waiting')
