import { Refusal } from '../../shared/errors.ts'
import { fieldOf } from '../../shared/recordTypes.ts'
import { namedValues } from '../import/namedValues.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { type RecordInput, saveRecord } from '../store/records/saveRecord.ts'
import { datesFromStart } from './datesFromStart.ts'
import type { FindPerson } from './findPerson.ts'
import type { World } from './world.ts'

/** A record that people have when a test starts. Dates may count from the start: "+2d 18:00". */
export interface TestRecord extends Pick<RecordInput, 'type' | 'title' | 'state' | 'set'> {
  key?: string | null
  /** Emails or phone numbers. */
  people: readonly string[]
}

/**
 * Puts in the records that are there before a test starts: nobody is told of them. Refuses a kind of record or a value that
 * can't be understood. Gives back sentences about people who are not in the test; a record of only such is left out.
 */
export function putRecords(world: World, records: readonly TestRecord[], find: FindPerson, startMs: number): string[] {
  const { store, chance, business } = world
  const types = recordTypes(store)
  const save = saveRecord(store, chance.random, () => business)
  const strangers = new Set<string>()
  store.transaction(() => {
    for (const { people, ...record } of records) {
      const type = types.get(record.type)
      if (!type) throw noSuchType(record.type, types.all())
      const ids = people.flatMap((one) => {
        const id = find(one)
        if (id === undefined) strangers.add(one)
        return id ?? []
      })
      if (ids.length === 0 && people.length > 0) continue
      const named = namedValues(record.set ?? {}, type)
      const set = datesFromStart(named, (name) => fieldOf(type, name)?.kind, startMs, business.timeZone)
      chance.turnTo(`record ${[record.type, record.key, record.title, ...people].join(' ')}`)
      const { problems } = save({ ...record, set, people: ids }, startMs)
      const [problem] = problems
      if (problem !== undefined) throw new Refusal('NOT_POSSIBLE', `${type.title} “${record.title ?? ''}”: ${problem}`)
    }
  })
  return strangers.size === 0 ? [] : [strangersNote([...strangers])]
}

export const noSuchType = (asked: string, types: readonly { id: string }[]) =>
  new Refusal(
    'NOT_FOUND',
    `There is no kind of record called “${asked}”. There are: ${types.map(({ id }) => id).join(', ')}.`,
  )

const strangersNote = (strangers: readonly string[]) => {
  const more = strangers.length > 3 ? ` and ${strangers.length - 3} more` : ''
  const names = strangers.slice(0, 3).map((one) => `“${one}”`)
  return `The records name people who are not in this test: ${names.join(', ')}${more}. What is only theirs was left out.`
}
