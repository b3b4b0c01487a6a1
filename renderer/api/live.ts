import type { Area } from '../../shared/contract/engine.ts'
import type { Client } from './client.ts'

export interface LiveListener {
  /** These areas changed: what was read of them is old. */
  onChange: (areas: readonly Area[]) => void
  /** Connected, for the first time or again: changes may have been missed. */
  onConnected: () => void
  /** The host is gone, with the cause if there was one; it is tried again by itself. */
  onGone: (cause: unknown) => void
}

/**
 * Listens to what changes on the host until the signal says stop. Connects again with growing pauses. A host that is
 * alive but mute is found by asking for its status now and then, because a dead port never says so.
 */
export async function listenLive(client: Client, listener: LiveListener, signal: AbortSignal): Promise<void> {
  for (let attempt = 0; !signal.aborted; ) {
    let cause: unknown = null
    const round = new AbortController()
    const roundSignal = AbortSignal.any([signal, round.signal])
    try {
      await withLimit(client.engine.status(undefined, { signal: roundSignal }))
      const changes = await withLimit(client.engine.changes(undefined, { signal: roundSignal }))
      attempt = 0
      listener.onConnected()
      const pulse = watchPulse(client, roundSignal, () => round.abort())
      const aborted = untilAborted(roundSignal)
      try {
        for (;;) {
          const next = await Promise.race([changes.next(), aborted])
          if (!next || next.done) break
          listener.onChange(next.value.areas)
        }
      } finally {
        clearInterval(pulse)
      }
    } catch (error) {
      cause = error
    }
    round.abort()
    if (signal.aborted) return
    listener.onGone(cause)
    await pause(pauseMs(attempt), signal)
    attempt += 1
  }
}

/** 0.5 s, 1 s, 2 s, 4 s, then every 8 s. */
export function pauseMs(attempt: number): number {
  return 500 * 2 ** Math.min(attempt, 4)
}

const answerLimitMs = 8000
const pulseMs = 20_000

function watchPulse(client: Client, signal: AbortSignal, onDead: () => void) {
  return setInterval(() => {
    withLimit(client.engine.status(undefined, { signal })).catch(onDead)
  }, pulseMs)
}

function withLimit<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new DOMException('No answer.', 'TimeoutError')), answerLimitMs)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

function untilAborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }))
}

function pause(lengthMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, lengthMs)
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', stop, { once: true })
  })
}
