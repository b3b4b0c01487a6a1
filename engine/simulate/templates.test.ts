import { describe, expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { isStart } from '../../shared/graphProblems.ts'
import type { Template } from '../../shared/templates/define.ts'
import { templates } from '../../shared/templates/index.ts'
import { whatIf as whatIfShape } from '../../shared/whatIf.ts'
import { mondayMs, withEngine } from '../testing/testEngine.ts'
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

const play = (template: Template, seed = 1, startMs = mondayMs) => {
  const { graph, name, days, whatIf = [] } = template
  return simulate({
    ...{ graph, name, days, seed, business, startMs },
    ...samplesAt(template, startMs, business.timeZone),
    whatIf: whatIf.map((one) => whatIfShape.parse(one)),
  })
}

const toPeople = ['email', 'sms', 'whatsapp']

describe.each(templates)('the template "$name"', (template) => {
  const { graph, expected } = template
  const { steps, messages, notes } = play(template)
  const told = messages.filter(({ channel }) => toPeople.includes(channel))
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
    expect(told.filter(({ subject, body }) => /\{\{|\}\}|\{%|undefined|null|Invalid/.test(subject + body))).toEqual([])
    expect(notes).toEqual(unused[template.id] ?? [])
  })
})

/** One that begins anew every Monday has somebody inside on most days. */
const once = templates.filter(({ id }) => id !== 'weekly-check-in')

test.each(once)('$id leaves nobody inside when it begins before a weekend, or as the clocks change', (template) => {
  for (const days of [3, 24, 26]) {
    const { steps } = play(template, 1, mondayMs + days * dayMs)
    expect(Object.entries(steps).filter(([, { waiting }]) => waiting > 0)).toEqual([])
  }
})

/** Start steps that a test of their template does not need, as the test says it. */
const unused: Record<string, string[]> = {
  'quote-follow-up': [
    'Nothing that starts this workflow happens in this time, so nobody starts by “Tag quote sent added”. Say in a what-if what happens, and to whom.',
  ],
}

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

test('the booking reminder comes a day and 15 minutes before, anew when the booking moves, never when it is cancelled', () => {
  const [reminder] = templates.filter(({ id }) => id === 'booking-reminder')
  if (!reminder) throw new Error('The booking reminder is gone.')
  const of = (email: string) =>
    play(reminder)
      .messages.filter(({ person }) => person === email)
      .map(({ at, channel }) => `${at} ${channel}`)
  expect({
    inTime: of('maya.okafor@example.com'),
    moved: of('ana.costa@example.com'),
    madeTenHoursBefore: of('tom.smith@example.com'),
    withoutPhone: of('mateo.garcia@example.com'),
    cancelled: of('sana.ali@example.com'),
  }).toEqual({
    inTime: ['2027-03-02T18:00:00.000Z email', '2027-03-03T17:45:00.000Z sms'],
    moved: ['2027-03-02T12:00:00.000Z email', '2027-03-05T12:00:00.000Z email', '2027-03-06T11:45:00.000Z sms'],
    madeTenHoursBefore: ['2027-03-01T18:45:00.000Z sms'],
    withoutPhone: ['2027-03-02T18:00:00.000Z email', '2027-03-03T17:45:00.000Z email'],
    cancelled: [],
  })
})

test('every template can be turned on as it is, all of them together, once there is a postal address', () =>
  withEngine(async ({ api }) => {
    await api.settings.save({ postalAddress: business.postalAddress })
    for (const { id, name } of templates) {
      const workflow = await api.workflows.create({ template: id })
      await api.workflows.turnOn({ id: workflow.id })
      expect(workflow.name).toBe(name)
    }
    const on = (await api.workflows.list()).filter(({ status }) => status === 'on')
    expect(on).toHaveLength(templates.length)
  }))
