import { newId, type Random } from '../../shared/ids.ts'
import { savePerson } from '../store/people/savePerson.ts'
import type { PersonRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'

const dayMs = 86_400_000

/** Values as people type them and files bring them: missing, empty, like numbers, with spaces, in other scripts, odd. */
export const oddValues: readonly unknown[] = [
  ...[
    '',
    ' ',
    'London',
    ' london\t',
    'LEEDS',
    'Köln',
    'KÖLN',
    'köln\u00a0',
    'İstanbul',
    'straße',
    'ΣΑΣ',
    '東京',
    '😀',
    'ﬀ',
    '\ue000',
  ],
  ...['9', '10', ' 10 ', '1e1', '0x0a', '010', '+10', '10.0', '-3', '.5', 'Infinity', 'NaN', '1,5', '9007199254740993'],
  ...[
    '2027-03-01',
    '2027-03-04',
    '2027-03-04T18:00:00.000Z',
    '2027-03-04T18:00:00+02:00',
    '2027-03-04T18:00',
    '2026-02-30',
  ],
  ...[
    'true',
    'false',
    'null',
    'undefined',
    'a"b',
    "it's",
    'back\\slash',
    'x\u0000y',
    '%',
    '_',
    "'; drop table people; --",
  ],
  ...[0, 10, -3, 0.1, 1e21, 9007199254740992, true, false, null],
  ...[[], [''], ['London', 'Köln'], [10, '9', null], [['London'], []], { city: 'London' }, { toString: 'London' }, {}],
]

export const ownNames = [
  'city',
  'größe',
  'two words',
  'constructor',
  '__proto__',
  'a"b',
  "o'neil",
  '$',
  'x[0]',
  '',
] as const
const statuses = ['new', 'New ', 'ACTIVE', 'ärgerlich', '', '10', 'true']
const tags = ['trial', 'Trial', ' VIP ', 'Café', '10', 'true', 'old,er']
const subjects = ['Welcome', 'Welcome Zoë', 'Your trial', '10', '']

/** People with a random past, the same for the same chance. Times lie before `nowMs`. */
export function addPeopleWithPast(store: Store, random: Random, count: number, nowMs: number): PersonRow[] {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T // the list is not empty
  const some = <T>(from: readonly T[], share: number) => from.filter(() => random() < share)
  const ago = () => nowMs - Math.floor(random() * 20 * dayMs)
  const save = savePerson(store)
  const run = (text: string, ...values: unknown[]) => store.raw.prepare(text).run(...values).lastInsertRowid

  store.transaction(() => {
    for (const name of ['Trial follow-up', 'Köln', '10']) {
      run(
        `insert into workflows (id, name, status, graph, revision, created_at, updated_at) values (?, ?, 'on', '{}', 1, 0, 0)`,
        ...[name, name],
      )
      run(`insert into workflow_versions (workflow_id, number, graph, published_at) values (?, 1, '{}', 0)`, name)
    }
    for (let at = 0; at < count; at++) {
      const id = newId(random)
      const email = random() < 0.8 ? `${at}@example.com` : ''
      const fields = Object.fromEntries(some(ownNames, 0.6).map((name) => [name, pick(oddValues)]))
      const person = {
        ...{ firstName: pick(['Maya', 'ZOË', '', ' Tom ']), lastName: pick(['', 'Müller', "O'Brien"]), email },
        ...{ phone: random() < 0.5 ? '+447700900100' : '', status: pick(statuses), tags: some(tags, 0.3) },
        ...{ timeZone: pick(['', 'Europe/London']), fields },
      }
      save.insert(id, { person, marketing: pick([true, false, null]), how: 'test' }, ago())
      if (random() < 0.5) run(`update people set last_contact_at = ? where id = ?`, ago(), id)
      if (random() < 0.2) run(`update people set unsubscribed_at = ? where id = ?`, ago(), id)
      if (email && random() < 0.2) run(`insert into suppressions values ('email', ?, 'bounced', 0)`, email)
      for (const type of some(['replied', 'booked', 'paid', 'opened', 'clicked'], 0.4))
        for (const turn of [1, 2].slice(0, Math.ceil(random() * 2)))
          run(
            `insert into events (id, type, person_id, at, payload) values (?, ?, ?, ?, '{}')`,
            `${type} ${id} ${turn}`,
            type,
            id,
            ago(),
          )
      for (const state of some(['booked', 'cancelled', 'attended'], 0.4)) {
        run(
          `insert into records values (?, ?, null, '', ?, '{}', 0, 0)`,
          `${id}${state}`,
          pick(['booking', 'payment']),
          state,
        )
        run(`insert into record_people values (?, ?)`, `${id}${state}`, id)
      }
      for (const name of some(['Trial follow-up', 'Köln', '10'], 0.4))
        run(
          `insert into runs (workflow_id, version_id, person_id, entry_key, state, started_at)
           values (?, (select id from workflow_versions where workflow_id = ?), ?, ?, 'done', 0)`,
          ...[name, name, id, id],
        )
      for (const subject of some(subjects, 0.4))
        run(
          `insert into messages (key, person_id, channel, direction, purpose, in_doubt, sender, recipient, subject, body, state,
             due_at, created_at, changed_at) values (?, ?, ?, ?, 'service', 'goOn', '', '', ?, '', ?, 0, 0, 0)`,
          ...[`${id} ${subject}`, id, pick(['email', 'sms', 'webhook']), pick(['out', 'in']), subject],
          pick(['accepted', 'accepted', 'failed']),
        )
    }
  })
  return store.raw.prepare<[], PersonRow>(`select * from people`).all()
}
