import { Button, Progress } from '@mantine/core'
import { IconHistoryToggle, IconMailOff, IconMessages, IconUserOff } from '@tabler/icons-react'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printNumber, printPeople } from '../ui/counts.ts'
import { changesSentence } from './changeWords.ts'
import { neverStarted } from './neverStarted.ts'
import { setbackWords } from './setbackWords.ts'
import { TestTrouble } from './TestTrouble.tsx'
import styles from './TimeDock.module.css'
import { showTestList } from './testActions.ts'
import type { TestResult } from './testResult.ts'
import type { TestList } from './testSession.ts'
import { whatChanged } from './whatChanged.ts'

/** What has to be known of a test besides its numbers, a line each: why it did not run, how far it is, what is different now. */
export function DockLines() {
  const { error, progress, result, before } = useBuilder(({ test }) => ({
    error: test?.error ?? null,
    progress: test?.progress ?? null,
    result: test?.result ?? null,
    before: test?.before ?? null,
  }))
  if (progress) return <TestProgress {...progress} isOld={result !== null} />
  if (error) return <TestTrouble {...error} />
  if (!result) return null
  return (
    <div className={styles.lines}>
      {before && <Since before={before} after={result} />}
      <Outside result={result} />
      <Setbacks result={result} />
      <Collisions result={result} />
    </div>
  )
}

function TestProgress({ played, of, isOld }: { played: number; of: number; isOld: boolean }) {
  const stop = useBuilder(({ test }) => test?.stop ?? null)
  return (
    <div className={styles.lines}>
      <Progress
        className={styles.progress ?? ''}
        value={Math.max(5, (played / Math.max(1, of)) * 100)}
        striped
        animated
        transitionDuration={0}
        aria-label="How far the test is"
      />
      <span>
        {played < of ? `Day ${printNumber(played)} of ${printNumber(of)}` : 'Putting it together'}
        {isOld && '. What you see is from before.'}
      </span>
      <Button variant="default" size="compact-sm" onClick={() => stop?.()}>
        Stop
      </Button>
    </div>
  )
}

/** "Since your last change: 3 more messages, 2 people go another way" */
function Since({ before, after }: { before: TestResult; after: TestResult }) {
  // The numbers are there first, what they mean a moment later.
  const result = useDeferredValue(after)
  const changes = useMemo(() => whatChanged(before, result), [before, result])
  const sentence = `Since your last change: ${changesSentence(changes)}`
  return (
    <span role="status">
      {changes.length > 0 ? (
        <Line icon={<IconHistoryToggle size={16} />} list={{ kind: 'changed' }}>
          {sentence}
        </Line>
      ) : (
        <span className={styles.said}>{sentence}</span>
      )}
    </span>
  )
}

function Outside({ result }: { result: TestResult }) {
  const count = useMemo(() => neverStarted(result).length, [result])
  if (count === 0) return null
  return (
    <Line icon={<IconUserOff size={16} />} list={{ kind: 'notStarted' }}>
      {count === result.people ? 'Nobody enters' : `${printNumber(count)} ${count === 1 ? 'doesn’t' : 'don’t'} enter`}:
      why?
    </Line>
  )
}

/** Up to where the scrubber stands, as the list that it opens. */
function Setbacks({ result }: { result: TestResult }) {
  const untilMs = useBuilder(({ test }) => test?.untilMs ?? Number.POSITIVE_INFINITY)
  const all = useMemo(() => result.log.setbacks(), [result])
  const setbacks = all.filter(({ ms }) => ms <= untilMs)
  if (setbacks.length === 0) return null
  return (
    <Line icon={<IconMailOff size={16} />} list={{ kind: 'setbacks' }}>
      {setbackWords(setbacks)}: why?
    </Line>
  )
}

function Collisions({ result: { collisions } }: { result: TestResult }) {
  const withOn = useBuilder(({ test }) => test?.withOn ?? false)
  const people = new Set(collisions.map(({ person }) => person)).size
  if (people === 0)
    return withOn ? <span className={styles.said}>Nobody gets messages of two workflows within an hour</span> : null
  return (
    <Line icon={<IconMessages size={16} />} list={{ kind: 'collisions' }}>
      {printPeople(people)} {people === 1 ? 'gets' : 'get'} two messages within an hour: see
    </Line>
  )
}

function Line({ icon, list, children }: { icon: ReactNode; list: TestList; children: ReactNode }) {
  const store = useBuilderStore()
  return (
    <button type="button" className={styles.fact} onClick={() => showTestList(store, list)}>
      {icon}
      <span>{children}</span>
    </button>
  )
}
