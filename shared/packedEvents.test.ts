import { expect, test } from 'vitest'
import { eventPacker, type PackedEvents, unpackEvents } from './packedEvents.ts'

test('packed events come out as they went in, however many there are', () => {
  const events = Array.from({ length: 9_000 }, (_, n) => ({
    at: new Date(Date.parse('2027-03-01T09:00:00.123Z') + n * 1001).toISOString(),
    person: `p${n % 700}@example.com`,
    workflow: 'Wïth ünusual “name”',
    node: ['__proto__', 'hello', 'wait'][n % 3] ?? '',
    type: ['entered', 'left'][n % 2] ?? '',
    port: n % 2 ? 'next' : null,
    reason: n % 5 ? null : 'moved from Sun 22:40 to Mon 09:00: quiet hours',
  }))
  const packer = eventPacker()
  for (const event of events) packer.add(event)
  const packed = finished(packer)
  expect(read(packed)).toEqual(events)
  expect([packed.count, packed.people.length, packed.kinds.length]).toEqual([9_000, 700, 12])
})

test('stretches that are in order each are put into one order', () => {
  const event = (minute: number, person: string) => ({
    at: new Date(Date.parse('2027-03-01T09:00:00Z') + minute * 60_000).toISOString(),
    ...{ person, workflow: 'W', node: 'a', type: 'entered', port: null, reason: null },
  })
  const stretches = [
    [event(0, 'ana'), event(5, 'ana'), event(5, 'ben')],
    [],
    [event(1, 'cem'), event(5, 'cem')],
    [event(0, 'dot'), event(9, 'dot')],
  ]
  const packer = eventPacker()
  for (const stretch of stretches) {
    for (const one of stretch) packer.add(one)
    packer.cut()
  }
  const told = read(finished(packer)).map(({ at, person }) => `${at.slice(14, 16)} ${person}`)
  expect(told).toEqual(['00 ana', '00 dot', '01 cem', '05 ana', '05 ben', '05 cem', '09 dot'])
})

function finished(packer: ReturnType<typeof eventPacker>): PackedEvents {
  const rounds = packer.done()
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
  }
}

function read(packed: PackedEvents) {
  const { at, person, kind } = unpackEvents(packed)
  return Array.from(at, (ms, n) => ({
    at: new Date(ms).toISOString(),
    person: packed.people[person[n] ?? -1],
    ...packed.kinds[kind[n] ?? -1],
  }))
}
