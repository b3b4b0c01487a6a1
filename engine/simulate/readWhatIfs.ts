import { Refusal } from '../../shared/errors.ts'
import { fieldOf } from '../../shared/recordTypes.ts'
import type { WhatHappens } from '../../shared/whatIf.ts'
import { namedValues } from '../import/namedValues.ts'
import { readState } from '../import/readState.ts'
import { readValue } from '../import/readValue.ts'
import { inputOf } from '../store/people/importPeople.ts'
import { runReader } from '../store/queries/runReader.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { datesFromStart } from './datesFromStart.ts'
import { deedsOf } from './deeds.ts'
import type { FindPerson } from './findPerson.ts'
import type { Moment } from './moment.ts'
import { personWith } from './personWith.ts'
import { noSuchType } from './putRecords.ts'
import { readWhen } from './readWhen.ts'
import type { World } from './world.ts'

/** What-ifs as moments of a test. Refuses with one sentence for each that can't be understood, and then none happens. */
export function readWhatIfs(world: World, asked: readonly WhatHappens[], find: FindPerson, startMs: number): Moment[] {
  const { store, business } = world
  const types = recordTypes(store)
  const read = runReader(store)
  const happen = deedsOf(world)

  function recordOf({ type: typeId, title, set: given }: NonNullable<WhatHappens['record']>) {
    const type = types.get(typeId)
    if (!type) throw noSuchType(typeId, types.all())
    const set = namedValues(given, type)
    const dated = datesFromStart(set, (name) => fieldOf(type, name)?.kind, startMs, business.timeZone)
    for (const [name, value] of Object.entries(dated)) {
      const field = fieldOf(type, name)
      const problem = field && readValue(field, value, business).problem
      if (field && problem) throw wrong(`${field.title}: ${problem.replace(/ It was left empty\.$/, '')}`)
    }
    const state = String(set.state ?? '')
    if (state !== '' && type.states.length > 0 && readState(type, state) === undefined)
      throw wrong(`“${state}” is not a state of a ${type.title.toLowerCase()}. It can be ${titlesOf(type.states)}.`)
    return { type: typeId, title, set: dated as typeof set } // only texts became other texts
  }

  function readOne(what: WhatHappens): Moment {
    const personId = find(what.person)
    if (personId === undefined) throw wrong(`nobody in this test has the email or phone number “${what.person}”.`)
    const atMs = readWhen(what.at, startMs, business.timeZone)
    if (atMs === null)
      throw wrong(
        `“${what.at}” is not a time we can read. Write it like 2027-03-01T09:00, or like +2d 3h from the start.`,
      )
    if (atMs < startMs) throw wrong(`“${what.at}” lies before the start of the test.`)
    const person = read.person(personId)
    if (what.set && person) personWith(inputOf(person, read.tags(personId)), what.set, business, store)
    const meant = what.record ? { ...what, record: recordOf(what.record) } : what
    return { atMs, happens: () => happen(personId, meant, atMs) }
  }

  const moments: Moment[] = []
  const problems: { node: null; message: string }[] = []
  for (const [index, what] of asked.entries())
    try {
      moments.push(readOne(what))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems.push({ node: null, message: `What-if ${index + 1}: ${error.message}` })
    }
  if (problems[0]) throw new Refusal('NOT_POSSIBLE', problems[0].message, problems)
  return moments
}

const wrong = (sentence: string) => new Refusal('NOT_POSSIBLE', sentence)
const titlesOf = (states: readonly { title: string }[]) => states.map(({ title }) => title.toLowerCase()).join(', ')
