import { describe, expect, test } from 'vitest'
import { isStart } from '../../shared/graphProblems.ts'
import type { Template } from '../../shared/templates/define.ts'
import { templates } from '../../shared/templates/index.ts'
import { whatIf as whatIfShape } from '../../shared/whatIf.ts'
import { mondayMs } from '../testing/testEngine.ts'
import { samplesAt } from './samplesAt.ts'
import { simulate } from './simulate.ts'

const business = {
  businessName: 'FitBox',
  postalAddress: '1 High Street',
  timeZone: 'Europe/London',
  country: 'GB',
  holidays: [],
  messageCap: null,
}

const play = (template: Template, seed = 1) => {
  const { graph, name, days, whatIf = [] } = template
  return simulate({
    ...{ graph, name, days, seed, business, startMs: mondayMs },
    ...samplesAt(template, mondayMs, business.timeZone),
    whatIf: whatIf.map((one) => whatIfShape.parse(one)),
  })
}

const toPeople = ['email', 'sms', 'whatsapp']

describe.each(templates)('the template "$name"', (template) => {
  const { graph, expected } = template
  const { steps, messages, notes } = play(template)
  const ofPeople = messages.filter(({ person }) => person !== '')
  const sum = (ids: string[], of: 'in' | 'skipped') => ids.reduce((total, id) => total + (steps[id]?.[of] ?? 0), 0)
  const arrived = (ids: Record<string, number>) =>
    Object.fromEntries(Object.keys(ids).map((id) => [id, steps[id]?.in ?? 0]))

  test('sends its sample people what it says', () => {
    const startIds = graph.nodes.filter(isStart).map(({ id }) => id)
    expect({
      entered: sum(startIds, 'in'),
      messages: ofPeople.filter(({ channel }) => toPeople.includes(channel)).length,
      sent: expected.sent.map(({ steps }) => ({
        steps,
        messages: ofPeople.filter(({ node }) => steps.includes(node)).length,
      })),
      skipped: expected.skipped.map(({ steps }) => ({ steps, people: sum(steps, 'skipped') })),
      ends: arrived(expected.ends),
      ...(expected.did ? { did: arrived(expected.did) } : {}),
    }).toEqual(expected)
  })

  test('leaves nobody waiting at its end, and no field unfilled', () => {
    expect(Object.entries(steps).filter(([, { waiting }]) => waiting > 0)).toEqual([])
    expect(messages.filter(({ subject, body }) => /\{\{|\}\}|\{%|undefined|null|Invalid/.test(subject + body))).toEqual([])
    expect(notes.filter((note) => !note.startsWith('In a test everyone enters at its start'))).toEqual(unused[template.id] ?? [])
  })
})

/** Start steps that a test of their template does not need, as the test says it. */
const unused: Record<string, string[]> = {}

test('the same seed gives the same test, another seed another split', () => {
  const [abTest] = templates.filter(({ id }) => id === 'ab-subject-test')
  if (!abTest) throw new Error('The A/B test is gone.')
  const { tookMs: _, ...first } = play(abTest, 7)
  const { tookMs: __, ...again } = play(abTest, 7)
  const sides = ({ messages }: Pick<typeof first, 'messages'>) =>
    messages.map(({ person, subject }) => `${person} ${subject}`).sort()
  expect(again).toEqual(first)
  expect(sides(play(abTest, 8))).not.toEqual(sides(first))
})
