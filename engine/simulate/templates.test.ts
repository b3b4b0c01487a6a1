import { describe, expect, test } from 'vitest'
import { samplePeople } from '../../shared/samplePeople.ts'
import { templates } from '../../shared/templates/index.ts'
import { mondayMs } from '../testing/testEngine.ts'
import { simulate } from './simulate.ts'

const business = {
  businessName: 'FitBox',
  postalAddress: '1 High Street',
  timeZone: 'Europe/London',
  country: 'GB',
  holidays: [],
  messageCap: null,
}
const people = samplePeople.map((person) => ({ person, marketing: null, how: 'sample' }))
const play = (id: string, seed = 1) => {
  const { graph, name, days } = templates.find((one) => one.id === id) ?? {
    graph: { nodes: [], edges: [] },
    name: '',
    days: 0,
  }
  return simulate({ graph, name, people, startMs: mondayMs, days, seed, business })
}

describe.each(templates)('the template "$name"', ({ id, graph, expected }) => {
  const { steps, messages } = play(id)
  const sum = (ids: string[], of: (step: { in: number; skipped: number }) => number) =>
    ids.reduce((total, step) => total + of(steps[step] ?? { in: 0, skipped: 0 }), 0)

  test('sends its sample people what it says', () => {
    const emails = messages.filter(({ channel, person }) => channel === 'email' && person !== '')
    const starts = graph.nodes.filter(({ type }) => ['manual', 'personAdded', 'noContact', 'schedule'].includes(type))
    expect({
      entered: sum(
        starts.map((step) => step.id),
        (step) => step.in,
      ),
      messages: emails.length,
      sent: expected.sent.map(({ steps }) => ({
        steps,
        messages: emails.filter(({ node }) => steps.includes(node)).length,
      })),
      skipped: expected.skipped.map(({ steps }) => ({ steps, people: sum(steps, (step) => step.skipped) })),
      ends: Object.fromEntries(Object.keys(expected.ends).map((end) => [end, steps[end]?.in])),
    }).toEqual(expected)
  })

  test('leaves nobody waiting at its end, and no field unfilled', () => {
    expect(Object.values(steps).reduce((sum, { waiting }) => sum + waiting, 0)).toBe(0)
    expect(messages.filter(({ subject, body }) => /\{\{|\}\}|undefined/.test(subject + body))).toEqual([])
  })
})

test('the same seed gives the same test, another seed another split', () => {
  const { tookMs: _, ...first } = play('ab-subject-test', 7)
  const { tookMs: __, ...again } = play('ab-subject-test', 7)
  const sides = ({ messages }: Pick<typeof first, 'messages'>) =>
    messages.map(({ person, subject }) => `${person} ${subject}`).sort()
  expect(again).toEqual(first)
  expect(sides(play('ab-subject-test', 8))).not.toEqual(sides(first))
})
