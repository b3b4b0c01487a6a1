import { expect, test } from 'vitest'
import type { PersonInput } from '../contract/people.ts'
import type { GraphNode } from '../graph.ts'
import { graphProblems } from '../graphProblems.ts'
import { nodeOf } from '../nodes/index.ts'
import { fillIn } from '../text.ts'
import type { Template } from './define.ts'
import { templateGroups } from './groups.ts'
import { templates } from './index.ts'
import { samplesOf } from './samples.ts'

const factsOf = (person: PersonInput) => ({
  person: {
    ...person,
    ...person.fields,
    ...(person.fields.trialEnds ? { trialEnds: '2027-03-08' } : {}),
    name: `${person.firstName} ${person.lastName}`.trim(),
    email: person.email || null,
    phone: person.phone || null,
  },
  run: { replied: false },
})

test.each(templates)('$id could be turned on as it is', ({ graph }) => {
  expect(graphProblems(graph)).toEqual([])
})

test.each(templates)(
  '$id reads well for every sample person and record, with and without a business name',
  (template) => {
    const texts = template.graph.nodes.flatMap(textsOf)
    expect(texts.length).toBeGreaterThan(0)
    for (const person of samplesOf(template).people)
      for (const record of recordsOf(template))
        for (const business of [{ name: 'Elm Street Studio' }, {}])
          for (const text of texts) {
            const read = fillIn(text, { ...factsOf(person), record, business, zone: person.timeZone, steps: known })
            expect(read).not.toMatch(/\{\{|\{%|undefined|null|Invalid| {2}|Hi ,|^ | ,| \.|: *$|^\s*$|—/)
            expect(read).not.toMatch(/\b(node|execution|payload|trigger|enrol\w*|JSON)\b/i)
          }
  },
)

test.each(templates)('$id is told in one line, without a word that only programmers know', ({ name, sentence }) => {
  expect(sentence.length).toBeLessThan(120)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(`${name} ${sentence}`).not.toMatch(/—|\b(node|execution|payload|trigger|enrol\w*|JSON|AI)\b/i)
})

test('the gallery holds all that are promised, each by its own name, group by group', () => {
  expect(templates).toHaveLength(26)
  expect(new Set(templates.map(({ id }) => id)).size).toBe(26)
  expect(new Set(templates.map(({ name }) => name.toLowerCase())).size).toBe(26)
  const places = templates.map(({ group }) => templateGroups.indexOf(group))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test.each(templates)('$id says of every step that sends how much it sends', ({ graph, expected }) => {
  const senders = graph.nodes.filter(({ type }) => nodeOf(type)?.channel !== undefined).map(({ id }) => id)
  expect(expected.sent.flatMap(({ steps }) => steps).toSorted()).toEqual(senders.toSorted())
  const ends = graph.nodes.filter(({ type }) => type === 'end').map(({ id }) => id)
  expect(Object.keys(expected.ends).toSorted()).toEqual(ends.toSorted())
})

test.each(templates)('$id keeps nights quiet and lets go of those who unsubscribe', ({ id, graph: { settings } }) => {
  // A reminder of an early class must come before it; a program takes a lead at any time.
  if (id !== 'booking-reminder') expect(settings?.quietHours).toEqual({ from: '20:00', to: '08:00' })
  if (id !== 'new-leads-to-n8n-hubspot') expect(settings?.stopOn).toContain('unsubscribed')
})

test.each(templates)('$id has its cards apart on the grid, each link going down', ({ graph }) => {
  const places = new Map(graph.nodes.map(({ id, position }) => [id, position ?? { x: 0, y: 0 }]))
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length)
  for (const { x, y } of places.values()) expect([x % 320, y % 172]).toEqual([0, 0])
  for (const { source, target } of graph.edges)
    expect(places.get(target)?.y).toBeGreaterThan(places.get(source)?.y ?? 0)
})

/** Texts that people read; what is written for other programs is not among them. */
const textsOf = ({ type, config }: GraphNode): string[] =>
  type === 'httpRequest' ? [] : (nodeOf(type)?.texts ?? []).map((key) => String(config?.[key] ?? '')).filter(Boolean)

/** Its records, and one with nothing in it but the date that the template goes by. */
function recordsOf({ graph, records = [] }: Template): (Record<string, unknown> | undefined)[] {
  const [first] = records
  if (!first) return [undefined]
  const goesBy = graph.nodes.map(({ config }) => config?.field)
  const at = '2027-03-04T18:00:00.000Z'
  const dated = (set: object) =>
    Object.fromEntries(Object.entries(set).map(([name, value]) => [name, isDate.test(String(value)) ? at : value]))
  const bare = Object.entries(first.set).filter(([name]) => goesBy.includes(name) || goesBy.includes(`record.${name}`))
  return [
    ...records.map(({ type, title, state, set }) => ({ type, title, state, ...dated(set) })),
    { type: first.type, title: 'Booking', state: first.state, ...dated(Object.fromEntries(bare)) },
  ]
}
const isDate = /^[+-]\d/

/** What earlier steps gave. */
const known = { password: { code: 'abc' }, account: { status: 200 } }
