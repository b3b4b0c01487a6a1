import { withValues } from '../areas/personInput.ts'
import { inputOf } from '../store/people/importPeople.ts'
import { personRows } from '../store/people/personRows.ts'
import { savePerson } from '../store/people/savePerson.ts'
import { runReader } from '../store/queries/runReader.ts'
import type { PastEvent } from '../store/simulate/pastRows.ts'
import type { PastWriter } from '../store/simulate/pastWriter.ts'
import type { World } from './world.ts'

/** Lets something that really happened happen again at its instant: what it changed is changed, and then it is told. */
export function replayer({ store, core }: World, write: PastWriter) {
  const read = runReader(store)
  const save = savePerson(store)
  const told = (payload: string) => JSON.parse(payload) as Record<string, unknown> // only `deliverEvent` writes it

  function change({ type, person_id, record_id, at }: PastEvent, payload: Record<string, unknown>) {
    if (type === 'personChanged') setField(person_id, String(payload.field), payload.to, at)
    if (type === 'tagAdded') write.tag(person_id, String(payload.tag))
    if (type === 'tagRemoved') write.dropTag(person_id, String(payload.tag))
    if (type === 'recordChanged' && record_id !== null && typeof payload.to === 'string')
      write.recordState(record_id, payload.to, at)
  }

  function setField(personId: string, field: string, to: unknown, atMs: number) {
    const row = read.person(personId)
    if (!row || field === 'email' || field === 'phone') return
    const before = inputOf(row, read.tags(personId))
    const own = { ...before.fields }
    delete own[field]
    const person =
      field in before && field !== 'fields' && field !== 'tags'
        ? withValues(before, { [field]: to }, [])
        : { ...before, fields: to === '' || to === null ? own : { ...own, [field]: to } }
    save.update(personId, { person, marketing: null, how: 'backtest' }, atMs)
  }

  return (event: PastEvent): void =>
    store.transaction(() => {
      const { id, type, person_id: personId, at } = event
      if (!write.isPerson(personId)) return
      const payload = told(event.payload)
      if (type === 'unsubscribed') {
        personRows(store, (news) => core.happened(news, at)).unsubscribe(personId, String(payload.how ?? ''), at)
        return
      }
      change(event, payload)
      const recordId = event.record_id !== null && write.isRecord(event.record_id) ? event.record_id : null
      core.happened({ id, type, personId, recordId, atMs: at, payload }, at)
    })
}
