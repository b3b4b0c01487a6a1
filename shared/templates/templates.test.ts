import { expect, test } from 'vitest'
import type { PersonInput } from '../contract/people.ts'
import { follow, type Graph, type GraphNode } from '../graph.ts'
import { graphProblems } from '../graphProblems.ts'
import { nodeOf } from '../nodes/index.ts'
import { holds, ruleSchema } from '../rules.ts'
import { samplePeople } from '../samplePeople.ts'
import { fillIn } from '../text.ts'
import { templates } from './index.ts'

const factsOf = (person: PersonInput) => ({
  person: {
    ...person,
    name: `${person.firstName} ${person.lastName}`.trim(),
    email: person.email || null,
    phone: person.phone || null,
  },
  run: { replied: false },
})

test.each(templates)('$id could be turned on as it is', ({ graph }) => {
  expect(graphProblems(graph)).toEqual([])
})

test.each(templates)('$id reads well for every sample person, with and without a business name', ({ graph }) => {
  const texts = graph.nodes.flatMap(({ type, config }) =>
    (nodeOf(type)?.texts ?? []).map((key) => String(config?.[key] ?? '')),
  )
  expect(texts.length).toBeGreaterThan(0)
  for (const person of samplePeople)
    for (const business of [{ name: 'Elm Street Studio' }, {}])
      for (const text of texts) {
        const read = fillIn(text, { ...factsOf(person), business })
        expect(read).not.toMatch(/\{\{|\{%|undefined|null| {2}|Hi ,| ,|^\s*$/)
      }
})

test.each(templates)('$id has its cards apart on the grid, each link going down', ({ graph }) => {
  const places = new Map(graph.nodes.map(({ id, position }) => [id, position ?? { x: 0, y: 0 }]))
  expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(graph.nodes.length)
  for (const { x, y } of places.values()) expect([x % 320, y % 172]).toEqual([0, 0])
  for (const { source, target } of graph.edges)
    expect(places.get(target)?.y).toBeGreaterThan(places.get(source)?.y ?? 0)
})

test.each(templates)('$id expects what the steps say, when nobody replies', ({ graph, expected }) => {
  const seen = {
    entered: 0,
    sent: new Map<string, number>(),
    skipped: new Map<string, number>(),
    ends: new Map<string, number>(),
  }
  for (const person of samplePeople) walk(graph, person, seen)
  const sum = (counts: Map<string, number>, steps: string[]) =>
    steps.reduce((total, id) => total + (counts.get(id) ?? 0), 0)
  const emails = graph.nodes.filter(({ type }) => type === 'email').map(({ id }) => id)
  expect(expected).toEqual({
    entered: seen.entered,
    messages: sum(seen.sent, emails),
    sent: expected.sent.map(({ steps }) => ({ steps, messages: sum(seen.sent, steps) })),
    skipped: expected.skipped.map(({ steps }) => ({ steps, people: sum(seen.skipped, steps) })),
    ends: Object.fromEntries(seen.ends),
  })
  expect(expected.sent.flatMap(({ steps }) => steps).toSorted()).toEqual(emails.toSorted())
  expect(expected.skipped.reduce((total, { people }) => total + people, 0)).toBe(sum(seen.skipped, emails))
})

/** One person from start to end; a split sends everyone its first way, which the expectations do not depend on. */
function walk(
  graph: Graph,
  person: PersonInput,
  seen: { entered: number; sent: Map<string, number>; skipped: Map<string, number>; ends: Map<string, number> },
) {
  const steps = new Map(graph.nodes.map((one) => [one.id, one]))
  const add = (counts: Map<string, number>, id: string) => counts.set(id, (counts.get(id) ?? 0) + 1)
  const fits = ({ config }: GraphNode) => holds(ruleSchema.parse(config?.rule), factsOf(person))
  let step = graph.nodes.find(({ id }) => id === 'start')
  if (!step || !fits(step)) return
  seen.entered++
  while (step) {
    if (step.type === 'email') add(person.email ? seen.sent : seen.skipped, step.id)
    if (step.type === 'end') add(seen.ends, step.id)
    const port: string = step.type === 'check' ? (fits(step) ? 'yes' : 'no') : step.type === 'split' ? 'a' : 'next'
    step = steps.get(follow(graph, step.id, port) ?? '')
  }
}
