import type { HostEvent, HostOrder } from './hostMessages.ts'

/** A process that hosts the engine, as far as it matters here. */
export interface HostChild<Port = unknown> {
  post(order: HostOrder, ports?: Port[]): void
  onEvent(listen: (event: HostEvent) => void): void
  onExit(listen: () => void): void
  kill(): void
}

export interface KeepRunningOptions<Port> {
  fork(): HostChild<Port>
  /** A new host answers: windows need a new port to it. */
  whenReady(child: HostChild<Port>): void
  /** It cannot go on; the sentence is for the person. */
  giveUp(message: string): void
  now(): number
  after(delayMs: number, then: () => void): void
}

const mostDeaths = 5
const deathWindowMs = 60_000

/**
 * Keeps the host running. When it dies it is started again, after a pause that doubles with every death of the last
 * minute; at the fifth the person is told instead, because then it will not help. A host that refuses to start (a
 * folder in use, damaged or newer data) says why and is not started again.
 */
export function keepRunning<Port>({ fork, whenReady, giveUp, now, after }: KeepRunningOptions<Port>) {
  let child: HostChild<Port> | null = null
  let deaths: number[] = []
  let stopping: (() => void) | null = null

  const begin = () => {
    const started = fork()
    let refusal: string | null = null
    child = started
    started.onEvent((event) => {
      if (event.type === 'ready') whenReady(started)
      if (event.type === 'refused') refusal = event.message
    })
    started.onExit(() => {
      child = null
      if (stopping) return stopping()
      if (refusal !== null) return giveUp(refusal)
      deaths = [...deaths.filter((at) => at > now() - deathWindowMs), now()]
      if (deaths.length >= mostDeaths) {
        return giveUp('The part of Leadloom that does the work keeps stopping. Nothing is lost. Start Leadloom again.')
      }
      after(250 * 2 ** deaths.length, begin)
    })
  }
  begin()

  return {
    post: (order: HostOrder) => child?.post(order),
    current: () => child,
    /** Lets the host finish what it is writing. A host that does not end in time is ended: its data is safe either way. */
    stop: (timeoutMs: number) =>
      new Promise<void>((resolve) => {
        stopping = resolve
        if (!child) return resolve()
        child.post({ type: 'close' })
        after(timeoutMs, () => child?.kill())
      }),
  }
}
