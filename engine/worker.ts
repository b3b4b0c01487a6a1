import { createAlarm } from './alarm.ts'
import type { Core } from './core.ts'
import type { Outbox } from './outbox/outbox.ts'

export interface WorkerParts {
  core: Pick<Core, 'advance' | 'nextDue'>
  outbox: Pick<Outbox, 'pump' | 'inFlight' | 'nextAnswers' | 'blockedUntil'>
  now: () => number
  isStopped: () => boolean
  /** Told after each round in which something moved, and in a long one every now and then, so that counters keep up. */
  moved: () => void
  /** A bug, or a disk that is full: work pauses and is tried again at the next alarm. */
  trouble: (error: unknown) => void
  /** Milliseconds that only go forward, whatever becomes of the clock. */
  elapsed?: () => number
}

/** How long counters lag behind in a long round. */
const tellAfterMs = 500

/** How long news is gathered before the rows are looked at. */
const gatherMs = 15

/** How long closing waits for answers that are on their way. What comes later is a doubt, found at the next start. */
const graceMs = 5_000

/** Does what is due: by itself in the background, or when asked. Only one sweep runs at a time; none waits for an answer. */
export function createWorker({
  core,
  outbox,
  now,
  isStopped,
  moved,
  trouble,
  elapsed = () => performance.now(),
}: WorkerParts) {
  let running: Promise<Swept> = Promise.resolve(nothing)
  let inBackground = false
  let closing = false
  let lookedAtMs = 0
  const alarm = createAlarm(now, () => void work())
  const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))

  /** Does everything that is due at this instant, and hands messages over as far as there is room. */
  async function sweepOnce(): Promise<Swept> {
    const swept = { ...nothing }
    let toldAtMs = elapsed()
    while (!isStopped() && !closing) {
      lookedAtMs = now()
      const { steps, moved: advanced } = core.advance(lookedAtMs)
      const sent = await outbox.pump()
      swept.steps += steps
      if (!advanced && sent === 0) break
      swept.moved = true
      if (elapsed() - toldAtMs >= tellAfterMs) {
        moved()
        toldAtMs = elapsed()
      }
      await breathe()
    }
    if (swept.moved) moved()
    return swept
  }

  function sweep(): Promise<Swept> {
    running = running.then(sweepOnce, sweepOnce)
    return running
  }

  async function untilIdle(): Promise<number> {
    let steps = 0
    for (;;) {
      const swept = await sweep()
      steps += swept.steps
      if (outbox.inFlight() > 0) await outbox.nextAnswers()
      else if (!swept.moved) return steps
    }
  }

  async function once(): Promise<number> {
    const { steps } = await sweep()
    while (outbox.inFlight() > 0) await outbox.nextAnswers()
    moved()
    return steps
  }

  async function work(): Promise<void> {
    if (!inBackground || closing) return
    try {
      await sweep()
      if (!closing) alarm.set(nextLook())
    } catch (error) {
      trouble(error)
      if (!closing) alarm.set(null)
    }
  }

  /**
   * When to look again: what has become due since we looked, at once. Overdue work that could not move waits for room, or
   * for an answer, which wakes us.
   */
  function nextLook(): number | null {
    const next = isStopped() ? null : core.nextDue()
    return next !== null && next <= lookedAtMs ? (outbox.blockedUntil() ?? now() + 1_000) : next
  }

  return {
    /** Works in the background from now on. */
    start: () => {
      inBackground = true
      void work()
    },
    /** Something may have become due, or an answer made room: look now. */
    wake: () => {
      if (inBackground && !closing) alarm.set(now() + gatherMs)
    },
    /** Everything due now, once; or, until idle, also what becomes due by doing it. Says how many steps were done. */
    runDue: (idle: boolean): Promise<number> => (idle ? untilIdle() : once()),
    close: async () => {
      closing = true
      alarm.clear()
      await Promise.allSettled([running])
      const giveUpAt = performance.now() + graceMs
      while (outbox.inFlight() > 0 && performance.now() < giveUpAt)
        await Promise.race([outbox.nextAnswers(), pause(200)])
    },
  }
}
export type Worker = ReturnType<typeof createWorker>

interface Swept {
  steps: number
  moved: boolean
}
const nothing: Swept = { steps: 0, moved: false }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
