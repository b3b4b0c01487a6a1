import { openEngine } from '../engine/index.ts'
import { openStore } from '../engine/store/file/open.ts'

/** How much is in a file that has been used for long. */
export interface BigFile {
  people: number
  events: number
  /** Runs that wait, each at a wait step due at a time of its own within the next year. */
  waiting: number
}

/** Fills a data folder as years of use would, without playing them. */
export async function fillBigFile(dataDir: string, { people, events, waiting }: BigFile): Promise<void> {
  const engine = openEngine({ dataDir, dataKey: Buffer.alloc(32, 1), version: 'bench' })
  const graph = {
    nodes: [
      { id: 'start', type: 'manual', config: {} },
      { id: 'wait', type: 'wait', config: { days: 365 } },
      { id: 'hello', type: 'email', config: { subject: 'Hi', body: 'Hi' } },
    ],
    edges: [
      { id: 'a', source: 'start', port: 'next', target: 'wait' },
      { id: 'b', source: 'wait', port: 'next', target: 'hello' },
    ],
  }
  const { id } = await engine.api.workflows.create({ name: 'Big', graph })
  await engine.api.workflows.turnOn({ id })
  await engine.close()
  const { store, close } = openStore(dataDir)
  const now = Date.now()
  const fill = (sql: string, ...values: unknown[]) => store.sql<unknown[]>(sql).run(...values)
  const series = `with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)`
  store.transaction(() => {
    fill(
      `insert into people (id, first_name, last_name, email, status, fields, created_at, updated_at)
       ${series} select 'p' || i, 'P' || i, 'Q', 'p' || i || '@example.com', iif(i % 2, 'new', 'old'), '{}', ?, ? from n`,
      people,
      now,
      now,
    )
    if (events > 0)
      fill(
        `insert into events (id, type, person_id, at, payload)
         ${series} select 'e' || i, iif(i % 3, 'replied', 'opened'), 'p' || (1 + i % cast(? as integer)), ? - i * 1000, '{"channel":"email"}' from n`,
        events,
        people,
        now,
      )
    if (waiting > 0) {
      fill(
        `insert into runs (workflow_id, version_id, person_id, entry_key, state, started_at)
         ${series} select ?, (select max(id) from workflow_versions), 'p' || (1 + i % cast(? as integer)), 'r' || i, 'live', ? from n`,
        waiting,
        id,
        people,
        now,
      )
      fill(
        `insert into steps (run_id, node, state, due_at, next_port, entered_at)
         select id, 'wait', 'waiting', ? + 3600000 + abs(random() % 31000000000), 'next', ? from runs`,
        now,
        now,
      )
    }
  })
  close()
}
