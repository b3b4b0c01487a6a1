import { expect, test } from 'vitest'
import { factFields } from '../../../shared/fields.ts'
import { seededRandom } from '../../../shared/ids.ts'
import {
  type Condition,
  type Facts,
  factAt,
  holds,
  type Operator,
  operators,
  type Rule,
} from '../../../shared/rules.ts'
import { addPeopleWithPast, oddValues, ownNames } from '../../testing/peopleWithPast.ts'
import { historyFacts } from '../facts/historyFacts.ts'
import { personReader } from '../facts/personReader.ts'
import { openMemory } from '../file/open.ts'
import { peopleQueries } from '../queries/people.ts'
import type { Store } from '../store.ts'
import { askingAt } from './asking.ts'
import { segmentProblem } from './segmentProblem.ts'

const nowMs = Date.parse('2027-03-02T09:30:00Z')
const asking = askingAt(nowMs, { businessName: 'FitBox', timeZone: 'Europe/London' })
const count = 4000

const random = seededRandom(5)
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // the list is not empty
const askable = [
  ...factFields.map(({ name }) => name).filter((name) => /^(person|history|business)\./.test(name)),
  ...[...ownNames, 'nobodyHasThis', 'city.city', 'city.0', 'city.length'].map((name) => `person.${name}`),
]
const wantedValues = [
  ...oddValues,
  3,
  '3',
  7,
  'new',
  'Trial',
  'welcome',
  'fitbox',
  'o',
  ['new', 10, 'köln'],
  'new,10, trial',
  undefined,
]

type Known = readonly [id: string, facts: Facts][]

function randomRule(all: Known, depth: number): Rule {
  const rules = Array.from({ length: Math.floor(random() * 4) + (depth === 1 ? 1 : 0) }, () =>
    depth < 3 && random() < 0.3 ? randomRule(all, depth + 1) : randomCondition(all),
  )
  return { combinator: pick(['and', 'or'] as const), not: random() < 0.3, rules }
}

/** Mostly about a value that somebody has, so that it holds for some and not for others. */
function randomCondition(all: Known): Condition {
  const field = pick(askable)
  const had = factAt(pick(all)[1], field)
  const value = random() < 0.3 || had === undefined ? pick(wantedValues) : Array.isArray(had) ? had[0] : had
  return { field, operator: pick(Object.keys(operators) as Operator[]), value }
}

/** Everybody's id, and the facts by which rules in memory see them. */
function everybody(store: Store, people: number): [id: string, facts: Facts][] {
  const read = personReader(store)
  const history = historyFacts(store)
  return addPeopleWithPast(store, random, people, nowMs).map((person) => [
    person.id,
    {
      ...{ person: read(person, nowMs), history: history(person.id, nowMs), business: asking.business },
      ...{ now: new Date(nowMs).toISOString(), today: asking.today },
    },
  ])
}

function ask(store: Store, rule: Rule): string[] {
  const { people } = peopleQueries(store).list({ limit: 1000, offset: 0, segment: { rule, asking } })
  return people.map(({ id }) => id).sort()
}

test(`${count} random rules find in SQL exactly whom they hold for in memory`, () => {
  const { store } = openMemory()
  const all = everybody(store, 60)
  const tally = { rules: 0, answers: 0, yes: 0, neverOrAlways: 0 }
  for (let turn = 0; turn < count; turn++) {
    const rule = turn < 1500 ? { combinator: 'and' as const, rules: [randomCondition(all)] } : randomRule(all, 1)
    expect(segmentProblem(rule)).toBe(null)
    const inMemory = all.filter(([, facts]) => holds(rule, facts)).map(([id]) => id)
    const inSql = ask(store, rule)
    if (inSql.join() !== inMemory.sort().join()) expect({ rule, people: inSql }).toEqual({ rule, people: inMemory })
    tally.rules++
    tally.answers += all.length
    tally.yes += inSql.length
    if (inSql.length === 0 || inSql.length === all.length) tally.neverOrAlways++
  }
  console.info(`rules in SQL and in memory: ${JSON.stringify(tally)}`)
  expect(tally.rules).toBe(count)
  expect(tally.answers - tally.yes).toBeGreaterThan(count)
})

test('hostile names of fields and values are only ever names and values', () => {
  const { store } = openMemory()
  const all = everybody(store, 20)
  const hostile = [`x' or 1=1 --`, `") or 1=1 --`, `$."a`, `'; drop table people; --`, '?', '$.*', 'a\u0000b']
  for (const text of hostile) {
    const asked: Condition = { field: `person.${text}`, operator: '=', value: text }
    expect(ask(store, { combinator: 'and', rules: [asked] })).toEqual([])
    expect(ask(store, { combinator: 'and', rules: [{ ...asked, operator: 'null' }] })).toHaveLength(all.length)
    const inTags: Condition = { field: 'person.tags', operator: 'contains', value: text }
    expect(ask(store, { combinator: 'or', rules: [inTags, { ...inTags, field: 'person.status' }] })).toEqual([])
  }
  expect(all).toHaveLength(20)
})

test('what says nothing about a person alone is refused with a sentence', () => {
  const problem = (field: string) => segmentProblem({ combinator: 'and', rules: [{ field, operator: 'notNull' }] })
  expect(
    ['record.title', 'run.replied', 'steps.call.answer', 'event.tag', 'person', 'person.tags.0', 'history.luck'].map(
      problem,
    ),
  ).toEqual([
    '“Title of the record” is about one booking, payment or other record, and a segment is about people. A segment can ask what is known of a person, such as their status, their tags or their last contact.',
    '“Replied since they entered” is about one walk of a person through a workflow, and a segment is about people. A segment can ask what is known of a person, such as their status, their tags or their last contact.',
    '“Answer” is about what a step of a workflow gave back, and a segment is about people. A segment can ask what is known of a person, such as their status, their tags or their last contact.',
    '“Tag” is about what started a workflow, and a segment is about people. A segment can ask what is known of a person, such as their status, their tags or their last contact.',
    ...['person', 'person.tags.0', 'history.luck'].map(
      (field) =>
        `Nothing called “${field}” is known of a person. A segment can ask what is known of a person, such as their status, their tags or their last contact.`,
    ),
  ])
  const deep = (depth: number): Rule => ({ combinator: 'and', rules: depth > 0 ? [deep(depth - 1)] : [] })
  expect(segmentProblem(deep(25))).toBe('This segment has groups within groups more than 20 deep. Make it simpler.')
})
