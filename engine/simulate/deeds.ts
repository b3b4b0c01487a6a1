import type { WhatHappens } from '../../shared/whatIf.ts'
import { inputOf } from '../store/people/importPeople.ts'
import { diffPerson, personHappenings } from '../store/people/personDiff.ts'
import { personRows } from '../store/people/personRows.ts'
import { savePerson } from '../store/people/savePerson.ts'
import { suppressionRows } from '../store/people/suppressionRows.ts'
import { runReader } from '../store/queries/runReader.ts'
import { recordHappenings } from '../store/records/recordHappenings.ts'
import { type RecordInput, saveRecord } from '../store/records/saveRecord.ts'
import { latestMessage } from '../store/simulate/latestMessage.ts'
import { recordFinder } from '../store/simulate/recordFinder.ts'
import { personWith } from './personWith.ts'
import type { World } from './world.ts'

/** What can happen to a person of a test, each done as it is done live: written, and then told. */
export function deedsOf({ store, core, chance, business }: World) {
  const read = runReader(store)
  const save = savePerson(store)
  const put = saveRecord(store, chance.random, () => business)
  const suppress = suppressionRows(store)
  const latest = latestMessage(store)
  const records = recordFinder(store)
  let nowMs = 0
  const people = personRows(store, (news) => core.happened(news, nowMs))

  /** What a message tells of itself when something becomes of it. */
  const aboutLatest = (personId: string) => {
    const message = latest(personId)
    return { channel: message?.channel ?? 'email', node: message?.node ?? '', subject: message?.subject ?? '' }
  }

  function saveRecordOf(personId: string, input: RecordInput) {
    chance.turnTo(personId)
    const saved = put(input, nowMs)
    for (const news of recordHappenings(saved)) core.happened(news, nowMs)
  }

  const does = {
    replies: (personId: string, { text = '', channel = aboutLatest(personId).channel }: WhatHappens) => {
      core.happened({ type: 'replied', personId, payload: { channel, text } }, nowMs)
    },
    opens: (personId: string) => core.happened({ type: 'opened', personId, payload: aboutLatest(personId) }, nowMs),
    clicks: (personId: string) => core.happened({ type: 'clicked', personId, payload: aboutLatest(personId) }, nowMs),
    bounces: (personId: string) => {
      const about = aboutLatest(personId)
      const { email, phone } = read.person(personId) ?? { email: null, phone: null }
      const address = (about.channel === 'email' ? email : phone) ?? ''
      if (address !== '') suppress.add(about.channel, address, 'it came back', nowMs)
      core.happened({ type: 'bounced', personId, payload: about }, nowMs)
    },
    unsubscribes: (personId: string) => people.unsubscribe(personId, 'test', nowMs),
    books: (personId: string) => saveRecordOf(personId, { type: 'booking', state: 'booked', people: [personId] }),
    pays: (personId: string) => {
      const open = records.oldestIn(personId, 'payment', ['pending', 'overdue'])
      saveRecordOf(personId, { id: open ?? null, type: 'payment', state: 'paid', people: [personId] })
    },
  } satisfies Record<NonNullable<WhatHappens['does']>, (personId: string, what: WhatHappens) => unknown>

  function setPerson(personId: string, set: NonNullable<WhatHappens['set']>) {
    const row = read.person(personId)
    if (!row) return
    const before = inputOf(row, read.tags(personId))
    const after = personWith(before, set, business, store)
    save.update(personId, { person: after, marketing: null, how: 'test' }, nowMs)
    for (const news of personHappenings(personId, diffPerson(before, after))) core.happened(news, nowMs)
  }

  function setRecord(personId: string, { type, title, set }: NonNullable<WhatHappens['record']>) {
    const { title: newTitle = '', state = '', ...fields } = set
    const id = records.titled(personId, type, title)
    const name = String(newTitle ?? '') || (id === undefined ? title : '')
    saveRecordOf(personId, {
      id: id ?? null,
      type,
      title: name,
      state: String(state ?? ''),
      set: fields,
      people: [personId],
    })
  }

  return (personId: string, what: WhatHappens, atMs: number): void =>
    store.transaction(() => {
      nowMs = atMs
      if (what.does) does[what.does](personId, what)
      else if (what.record) setRecord(personId, what.record)
      else if (what.set) setPerson(personId, what.set)
    })
}
