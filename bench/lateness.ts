import { openEngine } from '../engine/index.ts'
import { openStore } from '../engine/store/file/open.ts'
import { inTempFolder } from './tempFolder.ts'

/** So many people whose wait is over within one minute: how late their message is, the 99th of 100, in milliseconds. */
export const lateness = (people: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const open = () => openEngine({ dataDir: folder, dataKey: Buffer.alloc(32, 1), version: 'bench' })
    const first = open()
    const rows = Array.from({ length: people }, (_, n) => `p${n}@example.com`)
    await first.api.people.importFile({ file: new Blob([['email', ...rows].join('\n')]) })
    const { id } = await first.api.workflows.create({ name: 'Bench', graph })
    await first.api.workflows.turnOn({ id })
    await first.api.campaigns.start({ workflow: id, people: 'all' })
    await first.api.engine.runDue({ untilIdle: true })
    await first.close()
    spread(folder, people)
    const engine = open()
    engine.start()
    for (;;) {
      await pause(2_000)
      const { total } = await engine.api.messages.list({ show: 'test', limit: 1 })
      if (total >= people) break
    }
    await engine.close()
    return p99(folder)
  })

const graph = {
  nodes: [
    { id: 'start', type: 'manual', config: {} },
    { id: 'wait', type: 'wait', config: { days: 1 } },
    { id: 'hello', type: 'email', config: { subject: 'Hi', body: 'Hi' } },
  ],
  edges: [
    { id: 'a', source: 'start', port: 'next', target: 'wait' },
    { id: 'b', source: 'wait', port: 'next', target: 'hello' },
  ],
}

/** Brings every wait to its end within the minute that begins in a moment, evenly. */
function spread(folder: string, people: number) {
  const { store, close } = openStore(folder)
  const from = Date.now() + 3_000
  store
    .sql<[number, number]>(`update steps set due_at = ? + (run_id * 60000 / ?) where state = 'waiting'`)
    .run(from, people)
  close()
}

function p99(folder: string): number {
  const { store, close } = openStore(folder)
  const late = store
    .sql<[], { late: number }>(
      `select m.changed_at - w.due_at as late from messages m join steps w on w.run_id = m.run_id and w.node = 'wait' order by 1`,
    )
    .all()
  close()
  return late[Math.floor(late.length * 0.99)]?.late ?? Number.POSITIVE_INFINITY
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
