import { z } from 'zod'

/** What an event says besides when and to whom. */
const kind = z.object({
  workflow: z.string(),
  node: z.string(),
  type: z.string(),
  port: z.string().nullable(),
  reason: z.string().nullable(),
})
export type EventKind = z.infer<typeof kind>

/**
 * The events of a large test in columns: what a list of 300,000 objects would say, in a fifth of its size and without making
 * one of them. An event names its person and what happened by their place in two lists. The columns are base64.
 */
export const packedEvents = z.object({
  count: z.number(),
  people: z.array(z.string()),
  kinds: z.array(kind),
  /** Epoch milliseconds, in order, as 64-bit floats. */
  at: z.string(),
  /** Places in `people`, as 32-bit integers. */
  person: z.string(),
  /** Places in `kinds`, as 32-bit integers. */
  kind: z.string(),
})
export type PackedEvents = z.infer<typeof packedEvents>

interface Packable extends EventKind {
  at: string
  person: string
}

/** After so many events somebody else gets a turn. */
const piece = 20_000

/**
 * Takes events one by one, so that they never need to be in memory as a list: in stretches that are in order, each ended by
 * `cut`. `done` puts the stretches into one order, in pieces: of the same instant, those of the earlier stretch come first.
 */
export function eventPacker() {
  const at: number[] = []
  const person: number[] = []
  const kinds: number[] = []
  const people = new Map<string, number>()
  const known = new Map<string, number>()
  const list: EventKind[] = []
  const ends: number[] = []

  /** The places of the events in the order of time. */
  function* inOrder(): Generator<void, Int32Array> {
    const order = new Int32Array(at.length)
    const heads = [0, ...ends.slice(0, -1)]
    for (let place = 0; place < order.length; place++) {
      let first = -1
      for (const [stretch, head] of heads.entries()) {
        if (head === ends[stretch]) continue
        if (first === -1 || (at[head] ?? 0) < (at[heads[first] ?? 0] ?? 0)) first = stretch
      }
      const head = heads[first] ?? 0
      order[place] = head
      heads[first] = head + 1
      if (place % piece === 0) yield
    }
    return order
  }

  function cut(): void {
    if (at.length > (ends.at(-1) ?? 0)) ends.push(at.length)
  }

  return {
    add: ({ at: when, person: who, workflow, node, type, port, reason }: Packable): void => {
      const key = JSON.stringify([workflow, node, type, port, reason])
      if (!known.has(key)) {
        known.set(key, list.length)
        list.push({ workflow, node, type, port, reason })
      }
      if (!people.has(who)) people.set(who, people.size)
      at.push(Date.parse(when))
      person.push(people.get(who) ?? 0)
      kinds.push(known.get(key) ?? 0)
    },
    cut,
    done: function* (): Generator<void, PackedEvents> {
      cut()
      const order = yield* inOrder()
      const columns = {
        at: toBase64(Float64Array.from(order, (place) => at[place] ?? 0)),
        person: toBase64(Int32Array.from(order, (place) => person[place] ?? 0)),
      }
      yield
      const kind = toBase64(Int32Array.from(order, (place) => kinds[place] ?? 0))
      return { count: at.length, people: [...people.keys()], kinds: list, ...columns, kind }
    },
  }
}

export interface EventColumns {
  at: Float64Array
  person: Int32Array
  kind: Int32Array
}

export const unpackEvents = ({ at, person, kind: kinds }: PackedEvents): EventColumns => ({
  at: new Float64Array(fromBase64(at)),
  person: new Int32Array(fromBase64(person)),
  kind: new Int32Array(fromBase64(kinds)),
})

/** More arguments at once would overflow the stack; a multiple of three, so that the parts can be joined. */
const chunk = 24_576

function toBase64({ buffer }: Float64Array | Int32Array): string {
  const bytes = new Uint8Array(buffer)
  let text = ''
  for (let from = 0; from < bytes.length; from += chunk)
    text += btoa(Reflect.apply(String.fromCharCode, null, bytes.subarray(from, from + chunk)))
  return text
}

function fromBase64(text: string): ArrayBuffer {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  return bytes.buffer
}
