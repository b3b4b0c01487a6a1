import type { EventColumns, EventKind } from '../../shared/packedEvents.ts'
import type { StepNumbers } from './stepNumbers.ts'

/** One thing that is counted of a step: who came, a way out, a reason to be skipped. */
interface Counter {
  node: number
  what: 'in' | 'sent' | 'failed' | 'waiting' | 'skipped' | 'out'
  /** The way or the reason. */
  name: string
}

/** What an event of a kind does to the counts. */
interface Effect {
  node: number
  /** The counters that grow. */
  grow: number[]
  waiting: number
  enters: boolean
  leaves: boolean
}

/** Every so many events the counts are kept whole, so that a jump adds up only what lies between. */
const stride = 1024
const leaves = new Set(['left', 'skipped', 'failed', 'cancelled', 'ended'])
const fails = new Set(['failed', 'unknown', 'held'])

/**
 * What each event changes in the counts, worked out once, so that the counts after any number of events are a short way from
 * where they were last asked for, forwards or backwards, or from one of the kept ones. Kinds of other workflows are null.
 */
export function countIndex(
  { person, kind }: Pick<EventColumns, 'person' | 'kind'>,
  kinds: readonly (EventKind | null)[],
) {
  const { nodes, counters, effects } = effectsOf(kinds)
  const count = kind.length
  const values = new Int32Array(counters.length)
  const firstAt = new Int32Array(nodes.length).fill(-1)
  const dirty = new Set<number>()
  const kept: Int32Array[] = []
  const changes: number[] = []
  const startOf = new Int32Array(count + 1)
  const inside = new Set<number>()
  for (let index = 0; index < count; index++) {
    startOf[index] = changes.length
    const effect = effects[kind[index] ?? -1]
    if (effect) {
      const { node, grow, waiting } = effect
      if (firstAt[node] === -1) firstAt[node] = index
      const here = (person[index] ?? 0) * nodes.length + node
      for (const counter of grow) changes.push(counter * 2)
      if (effect.enters && !inside.has(here)) {
        inside.add(here)
        changes.push(waiting * 2)
      }
      if (effect.leaves && inside.delete(here)) changes.push(waiting * 2 + 1)
    }
    startOf[index + 1] = changes.length
    if (index % stride === 0) kept.push(values.slice())
    apply(index, 1)
  }
  let at = count
  const shown = new Map<string, StepNumbers>()
  let answer: ReadonlyMap<string, StepNumbers> = new Map()
  const countersOf = Map.groupBy(counters.keys(), (id) => counters[id]?.node ?? -1)

  function apply(index: number, sign: 1 | -1) {
    for (let place = startOf[index] ?? 0; place < (startOf[index + 1] ?? 0); place++) {
      const change = changes[place] ?? 0
      const id = change >> 1
      values[id] = (values[id] ?? 0) + (change & 1 ? -sign : sign)
      dirty.add(counters[id]?.node ?? -1)
    }
  }

  function goTo(index: number) {
    const near = kept[Math.floor(index / stride)]
    if (near && Math.abs(at - index) > index % stride) {
      values.set(near)
      at = index - (index % stride)
      for (const node of nodes.keys()) dirty.add(node)
    }
    while (at < index) apply(at++, 1)
    while (at > index) apply(--at, -1)
  }

  function numbersOf(node: number): StepNumbers {
    const sums = { in: 0, sent: 0, waiting: 0, failed: 0 }
    const skipped: { reason: string; count: number }[] = []
    const out: [string, number][] = []
    for (const id of countersOf.get(node) ?? []) {
      const counter = counters[id]
      const value = values[id] ?? 0
      if (!counter || value === 0) continue
      if (counter.what === 'skipped') skipped.push({ reason: counter.name, count: value })
      else if (counter.what === 'out') out.push([counter.name, value])
      else sums[counter.what] = value
    }
    return { ...sums, skipped: skipped.sort((a, b) => b.count - a.count), out: Object.fromEntries(out) }
  }

  /** The counts of every step after so many events. A step whose counts are as before keeps its object. */
  return (index: number): ReadonlyMap<string, StepNumbers> => {
    goTo(index)
    if (dirty.size === 0) return answer
    for (const node of dirty) {
      const id = nodes[node] ?? ''
      const first = firstAt[node] ?? -1
      if (first === -1 || first >= index) shown.delete(id)
      else shown.set(id, keepSame(shown.get(id), numbersOf(node)))
    }
    dirty.clear()
    answer = new Map(shown)
    return answer
  }
}

const keepSame = (before: StepNumbers | undefined, now: StepNumbers): StepNumbers =>
  before && JSON.stringify(before) === JSON.stringify(now) ? before : now

function effectsOf(kinds: readonly (EventKind | null)[]) {
  const nodes = [...new Set(kinds.flatMap((one) => (one ? [one.node] : [])))]
  const places = new Map(nodes.map((node, place) => [node, place]))
  const counters: Counter[] = []
  const known = new Map<string, number>()
  const counterOf = (node: number, what: Counter['what'], name = ''): number => {
    const key = `${node} ${what} ${name}`
    const id = known.get(key) ?? counters.length
    if (id === counters.length) counters.push({ node, what, name })
    known.set(key, id)
    return id
  }
  const effects = kinds.map((one): Effect | null => {
    if (!one) return null
    const node = places.get(one.node) ?? 0
    const { type, port, reason } = one
    const grow = [
      ...(type === 'entered' ? [counterOf(node, 'in')] : []),
      ...(type === 'sent' ? [counterOf(node, 'sent')] : []),
      ...(fails.has(type) ? [counterOf(node, 'failed')] : []),
      ...(type === 'skipped' ? [counterOf(node, 'skipped', reason ?? 'skipped')] : []),
      ...((type === 'left' || type === 'skipped') && port ? [counterOf(node, 'out', port)] : []),
    ]
    return { node, grow, waiting: counterOf(node, 'waiting'), enters: type === 'entered', leaves: leaves.has(type) }
  })
  return { nodes, counters, effects }
}
