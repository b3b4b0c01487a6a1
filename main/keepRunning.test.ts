import { expect, test } from 'vitest'
import type { HostEvent, HostOrder } from './hostMessages.ts'
import { type HostChild, keepRunning } from './keepRunning.ts'

test('a host that dies is started again after growing pauses, and at the fifth death the person is told', () => {
  const { children, pauses, told } = shell()
  for (let death = 1; death <= 4; death++) {
    children.at(-1)?.die()
    pauses.at(-1)?.then()
  }
  children.at(-1)?.die()
  expect({ started: children.length, pauses: pauses.map(({ delayMs }) => delayMs), told }).toEqual({
    started: 5,
    pauses: [500, 1000, 2000, 4000],
    told: ['The part of Leadloom that does the work keeps stopping. Nothing is lost. Start Leadloom again.'],
  })
})

test('deaths of more than a minute ago are forgotten', () => {
  const { children, pauses, told, clock } = shell()
  for (let death = 1; death <= 20; death++) {
    clock.now += 61_000
    children.at(-1)?.die()
    pauses.at(-1)?.then()
  }
  expect({ started: children.length, told }).toEqual({ started: 21, told: [] })
})

test('windows get a new port from every host that is ready', () => {
  const { children, pauses, ready } = shell()
  children[0]?.say({ type: 'ready' })
  children[0]?.die()
  pauses[0]?.then()
  children[1]?.say({ type: 'ready' })
  expect(ready).toEqual([0, 1])
})

test('a host that refuses to start is not started again: the person reads why', () => {
  const { children, told } = shell()
  children[0]?.say({ type: 'refused', message: 'Another Leadloom uses this folder.' })
  children[0]?.die()
  expect({ started: children.length, told }).toEqual({ started: 1, told: ['Another Leadloom uses this folder.'] })
})

test('stopping asks the host to close and waits for it; one that does not end is ended', async () => {
  const first = shell()
  const stopped = first.host.stop(5000)
  first.children[0]?.die()
  await stopped
  expect(first.children[0]?.orders).toEqual([{ type: 'close' }])
  expect(first.children.length).toBe(1)

  const second = shell()
  const ended = second.host.stop(5000)
  second.pauses[0]?.then()
  await ended
  expect(second.children[0]?.orders).toEqual([{ type: 'close' }, 'killed'])
})

/** A shell whose host processes live and die by hand. */
function shell() {
  const children: ReturnType<typeof handMadeChild>[] = []
  const pauses: { delayMs: number; then: () => void }[] = []
  const told: string[] = []
  const ready: number[] = []
  const clock = { now: 1_000_000 }
  const host = keepRunning({
    fork: () => {
      const child = handMadeChild()
      children.push(child)
      return child
    },
    whenReady: () => void ready.push(children.length - 1),
    giveUp: (message) => void told.push(message),
    now: () => clock.now,
    after: (delayMs, then) => void pauses.push({ delayMs, then }),
  })
  return { host, children, pauses, told, ready, clock }
}

function handMadeChild() {
  const orders: (HostOrder | 'killed')[] = []
  let heard = (_event: HostEvent): void => undefined
  let exited = (): void => undefined
  const child: HostChild & { orders: typeof orders; say: (event: HostEvent) => void; die: () => void } = {
    orders,
    post: (order) => void orders.push(order),
    onEvent: (listen) => {
      heard = listen
    },
    onExit: (listen) => {
      exited = listen
    },
    kill: () => {
      orders.push('killed')
      exited()
    },
    say: (event) => heard(event),
    die: () => exited(),
  }
  return child
}
