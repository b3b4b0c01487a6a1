import type { Api } from '../../shared/contract/api.ts'
import type { ShownRecord } from '../../shared/contract/records.ts'
import { Refusal } from '../../shared/errors.ts'
import type { RecordType } from '../../shared/recordTypes.ts'
import { phoneReader } from '../import/readPhone.ts'
import { personBy } from '../store/people/identityRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { recordHappenings } from '../store/records/recordHappenings.ts'
import { recordQueries } from '../store/records/recordQueries.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { type RecordInput, type SavedRecord, saveRecord } from '../store/records/saveRecord.ts'
import { stopAbout } from '../store/transitions/stopAbout.ts'
import { importRecordsArea } from './importRecords.ts'
import { done, type Parts } from './parts.ts'
import { recordTypesArea } from './recordTypes.ts'

/** Bookings, payments and other records, each with its people. Every change is told to them. */
export function recordsArea(parts: Parts): Api['records'] {
  const { store, worker, settings, now, random, changed, audit, happened } = parts
  const types = recordTypes(store)
  const query = recordQueries(store)
  const people = peopleQueries(store)
  const by = personBy(store)
  const save = saveRecord(store, random, settings.business)
  const stop = stopAbout(store)

  function find(id: string): ShownRecord {
    const record = query.get(id)
    if (!record) throw new Refusal('NOT_FOUND', 'This record is not there any more.')
    return record
  }

  function typeOf(id: string): RecordType {
    const type = types.get(id)
    if (type) return type
    const known = types.all().map((one) => one.id)
    throw new Refusal('NOT_FOUND', `There is no kind of record "${id}". There is ${known.join(', ')}.`)
  }

  function personId(who: string): string {
    const phone = phoneReader(settings.business().country)(who).value
    const id = by('email', who) ?? by('phone', phone) ?? (people.get(who) ? who : undefined)
    if (id === undefined)
      throw new Refusal('NOT_FOUND', `There is nobody with the email or phone number “${who}”. Nothing was changed.`)
    return id
  }

  /** By hand a wrong value is refused, and then nothing was changed. */
  function write(input: RecordInput): SavedRecord {
    const saved = store.transaction(() => {
      const result = save(input, now())
      const [problem] = result.problems
      if (problem !== undefined) throw new Refusal('NOT_POSSIBLE', `${problem} Nothing was changed.`)
      for (const news of recordHappenings(result)) happened(news)
      for (const person of result.left) stop(result.id, person, `they were taken out of “${result.title}”`, now())
      return result
    })
    changed('people', 'runs', 'workflows')
    worker.wake()
    return saved
  }

  return {
    ...recordTypesArea(parts),
    ...importRecordsArea(parts, typeOf),
    list: ({ person, limit = 100, offset = 0, ...wanted }) => {
      if (wanted.type !== undefined) typeOf(wanted.type)
      return query.list({ ...wanted, limit, offset, person: person === undefined ? undefined : personId(person) })
    },
    get: ({ id }) => find(id),
    save: ({ type, key = null, title = '', state = '', set = {}, people: who = [] }) => {
      const saved = write({ type: typeOf(type).id, key, title, state, set, people: who.map(personId) })
      audit(saved.created ? 'record added' : 'record changed', saved.id, `${type}: ${saved.title}`)
      return find(saved.id)
    },
    change: ({ id, change }) => {
      const { type } = find(id)
      const { key, title = '', state = '', set = {}, addPeople = [], removePeople = [] } = change
      const linked = { people: addPeople.map(personId), without: removePeople.map(personId) }
      if (key) refuseTaken(type, key, id)
      const saved = write({ id, type, title, state, set, ...linked, ...(key === undefined ? {} : { key }) })
      audit(
        'record changed',
        id,
        [saved.from === saved.to ? '' : saved.to, ...saved.changedFields].filter(Boolean).join(', '),
      )
      return find(id)
    },
    remove: ({ id }) => {
      const { type, title } = find(id)
      store.transaction(() => {
        stop(id, null, `“${title}” was removed`, now())
        query.remove(id)
      })
      audit('record removed', id, `${type}: ${title}`)
      changed('people', 'runs', 'workflows')
      return done
    },
  }

  function refuseTaken(type: string, key: string, own: string) {
    const other = query.byKey(type, key)
    if (other !== undefined && other !== own)
      throw new Refusal('NOT_POSSIBLE', `Another record has the reference ${key}. Nothing was changed.`)
  }
}
