import { createStore, type StoreApi } from 'zustand/vanilla'
import { type FollowedWay, wayKey } from './followedWay.ts'
import type { AllNumbers, StepNumbers } from './stepNumbers.ts'

/** What cards and links show of people: of a test up to its scrubber, or live; and, of a test, what it was before the last change. */
export interface ShownNumbers {
  now: AllNumbers | null
  before: AllNumbers | null
  /** The steps there were before the last change: only they have a number that can be another. */
  knownBefore: ReadonlySet<string>
  /** Of a test, the line of the person who is looked at. */
  followed: FollowedWay | null
}
export type ShownNumbersStore = StoreApi<ShownNumbers>

export const noNumbers: ShownNumbers = { now: null, before: null, knownBefore: new Set(), followed: null }
export const createShownNumbers = (): ShownNumbersStore => createStore<ShownNumbers>()(() => noNumbers)

const nobody: StepNumbers = { in: 0, sent: 0, waiting: 0, failed: 0, skipped: [], out: {} }

/** The numbers of one step, and what they were; undefined where there is nothing to compare. */
export function numbersOf({ now, before, knownBefore }: ShownNumbers, id: string) {
  const was = before && knownBefore.has(id) ? (before.get(id) ?? nobody) : undefined
  // Where nobody comes any more, that is a number too.
  return { numbers: now?.get(id) ?? (now && was && was.in > 0 ? nobody : undefined), was }
}

/** True where the person who is looked at came to a step. */
export const isFollowedStep = ({ followed }: ShownNumbers, id: string) => followed?.steps.has(id) ?? false

/** True where they went this way. */
export const isFollowedWay = ({ followed }: ShownNumbers, step: string, port: string) =>
  followed?.ways.has(wayKey(step, port)) ?? false

/** How many went a way, how many before the last change, and how wide its line is drawn. */
export function wayOf(shown: ShownNumbers, step: string, port: string) {
  if (!shown.now) return { count: null, was: null, width: 2 }
  const { numbers, was } = numbersOf(shown, step)
  const count = wayCount(numbers, port)
  const most = mostIn(shown.now)
  return { count, was: was ? wayCount(was, port) : null, width: 2 + Math.round((4 * count) / most) }
}

const known = new WeakMap<AllNumbers, number>()
/** Most people at one step. Every link asks, so it is counted once. */
function mostIn(all: AllNumbers): number {
  const before = known.get(all)
  if (before !== undefined) return before
  const most = [...all.values()].reduce((so, one) => Math.max(so, one.in), 1)
  known.set(all, most)
  return most
}

const wayCount = (numbers: StepNumbers | undefined, port: string) =>
  numbers && Object.hasOwn(numbers.out, port) ? (numbers.out[port] ?? 0) : 0
