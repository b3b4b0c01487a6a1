import type { TestEvent } from './eventLog.ts'
import type { TestMessage, TestResult } from './testResult.ts'

/** What is different for one person since the last change. */
export interface PersonChange {
  person: string
  /** How many messages more, or fewer when it is below 0. */
  messages: number
  /** How they go through the steps that were there before and still are: as before, another way, or not as far. */
  way: 'same' | 'other' | 'further' | 'lessFar'
  /** They get the same messages at other times. */
  otherTimes: boolean
  /** They get the same messages at the same times with other words. */
  otherWords: boolean
}

/** Everyone for whom a test came to something else than the one before it, in the order they take part. */
export function whatChanged(before: TestResult, after: TestResult): PersonChange[] {
  const shared = new Set(Object.keys(before.steps).filter((node) => Object.hasOwn(after.steps, node)))
  return after.takingPart.flatMap(({ person }) => {
    const change = changeFor(person, before, after, shared)
    const isSame = change.messages === 0 && change.way === 'same' && !change.otherTimes && !change.otherWords
    return isSame ? [] : [change]
  })
}

function changeFor(person: string, before: TestResult, after: TestResult, shared: ReadonlySet<string>): PersonChange {
  const [had, has] = [before.messagesOf(person), after.messagesOf(person)]
  const isSameCount = had.length === has.length
  const otherTimes = isSameCount && had.some(({ at }, index) => at !== has[index]?.at)
  const otherWords =
    isSameCount &&
    !otherTimes &&
    had.some((message, index) => {
      const now = has[index]
      return message.subject !== now?.subject || message.body !== now.body || !isSameLetter(message, now)
    })
  const way = compareWays(stepsOf(before, person, shared), stepsOf(after, person, shared))
  return { person, messages: has.length - had.length, way, otherTimes, otherWords }
}

/** The design of an email may be another while its plain text is not. */
const isSameLetter = (a: TestMessage, b: TestMessage) =>
  a.letter === b.letter || JSON.stringify(a.letter) === JSON.stringify(b.letter)

/** The steps a person came to, in order. */
function stepsOf({ log, workflow }: TestResult, person: string, shared: ReadonlySet<string>): string[] {
  const came = (event: TestEvent) => event.type === 'entered' && event.workflow === workflow && shared.has(event.node)
  return log
    .ofPerson(person)
    .filter(came)
    .map(({ node }) => node)
}

function compareWays(before: readonly string[], after: readonly string[]): PersonChange['way'] {
  const length = Math.min(before.length, after.length)
  for (let index = 0; index < length; index++) if (before[index] !== after[index]) return 'other'
  if (before.length === after.length) return 'same'
  return after.length > before.length ? 'further' : 'lessFar'
}
