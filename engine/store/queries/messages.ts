import { sql } from 'kysely'
import type { Message } from '../../../shared/contract/messages.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { MessageState } from '../schema.ts'
import type { Store } from '../store.ts'

const shown: Record<'test' | 'needsYou' | 'sent' | 'coming', MessageState[]> = {
  test: ['accepted'],
  needsYou: ['unknown', 'held', 'failed'],
  sent: ['accepted'],
  coming: ['queued', 'retry', 'claimed', 'sending'],
}

/** Messages as screens and the command line show them. */
export function messageQueries(store: Store) {
  const all = () =>
    store.build
      .selectFrom('messages as m')
      .leftJoin('people as p', 'p.id', 'm.person_id')
      .leftJoin('workflows as w', 'w.id', 'm.workflow_id')
      .leftJoin('connections as c', 'c.id', 'm.connection_id')

  const filtered = (show: 'all' | keyof typeof shown, person: string | undefined) => {
    let query = all()
    if (show !== 'all') query = query.where('m.state', 'in', shown[show])
    if (show === 'test') query = query.where('m.test', '=', 1)
    if (show === 'sent') query = query.where('m.test', '=', 0)
    if (person !== undefined) query = query.where('m.person_id', '=', person)
    return query
  }
  const columns = (query: ReturnType<typeof all>) =>
    query
      .select([
        'm.id',
        'm.person_id',
        'm.channel',
        'm.direction',
        'm.recipient',
        'm.subject',
        'm.body',
        sql<number>`m.letter is not null`.as('designed'),
        'm.state',
        'm.due_at',
        'm.changed_at',
        'm.error',
        'm.test',
      ])
      .select(['w.name as workflow', 'c.name as via'])
      .select([
        sql<string>`coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), '')`.as('person'),
        sql<string>`trim(coalesce(p.first_name, '') || ' ' || coalesce(p.last_name, ''))`.as('name'),
      ])

  const messageOf = (row: ReturnType<typeof rowsOf>[number]): Message => ({
    id: String(row.id),
    person: row.person,
    name: row.name || row.person,
    personId: row.person_id,
    workflow: row.workflow,
    channel: row.channel,
    direction: row.direction,
    to: row.recipient,
    subject: hideCodes(row.subject),
    body: hideCodes(row.body),
    designed: row.designed === 1,
    state: row.state,
    at: new Date(row.state === 'queued' || row.state === 'retry' ? row.due_at : row.changed_at).toISOString(),
    error: row.error,
    via: row.via,
    test: row.test === 1,
  })
  const rowsOf = (query: ReturnType<typeof columns>) => store.all(query)

  return {
    list: ({
      show,
      person,
      limit,
    }: {
      show: 'all' | keyof typeof shown
      person?: string | undefined
      limit: number
    }) => ({
      messages: rowsOf(columns(filtered(show, person)).orderBy('m.id', 'desc').limit(limit)).map(messageOf),
      total: store.get(filtered(show, person).select(({ fn }) => fn.countAll<number>().as('n')))?.n ?? 0,
    }),
    /** A designed email as its row keeps it, or null. */
    letter: (id: number) =>
      store.get(store.build.selectFrom('messages').select(['subject', 'letter']).where('id', '=', id)) ?? null,
    get: (id: number): Message | undefined => rowsOf(columns(all().where('m.id', '=', id))).map(messageOf)[0],
  }
}
