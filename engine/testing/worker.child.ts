import { openEngine } from '../index.ts'
import { drawGraph } from './drawGraph.ts'
import { watchWrites } from './watchWrites.ts'

/**
 * An engine that works until nothing is due, as a process of its own:
 *   worker.child.ts DATA_DIR PORT PEOPLE [POINT]
 * It sets itself up on the first run and goes on from there on later ones. POINT is "in:N" or "after:N": the process kills
 * itself with SIGKILL in the transaction that makes the N-th different write, right after that statement, or right after
 * that transaction is on disk. Without a POINT it prints every different write, in the order of their first use.
 */
const [dataDir = '', port = '0', people = '1', point = ''] = process.argv.slice(2)
const writes = watchWrites(point)

const engine = openEngine({ dataDir, dataKey: Buffer.alloc(32, 7), version: 'test', smtp: { maxConnections: 2 } })
const { api } = engine
const workflow = await setUp()
await api.campaigns.start({ workflow, people: 'all' })
process.stderr.write('working\n')
await api.engine.runDue({ untilIdle: true })
await engine.close()
process.stdout.write(`${JSON.stringify({ writes })}\n`)

/** Makes what is not there yet, so that it can be killed anywhere and called again. Gives the workflow's id. */
async function setUp(): Promise<string> {
  const from = 'FitBox <hello@fitbox.example>'
  const account = {
    from,
    host: '127.0.0.1',
    port: Number(port),
    secure: false,
    username: '',
    password: '',
    perMinute: null,
  }
  if ((await api.connections.list()).length === 0) await api.connections.add(account)
  const rows = Array.from({ length: Number(people) }, (_, n) => `p${n}@example.com,${n % 2 ? 'new' : 'old'}`)
  const file = new Blob([`email,status\n${rows.join('\n')}`])
  if ((await api.people.list({ limit: 1, offset: 0 })).total === 0) await api.people.importFile({ file })
  const known = (await api.workflows.list())[0] ?? (await api.workflows.create({ name: 'Kill me', graph: longGraph() }))
  if (known.status !== 'on') await api.workflows.turnOn({ id: known.id })
  return known.id
}

/** Every step that writes something, and both ways of a check. */
function longGraph() {
  const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
  return drawGraph(
    {
      start: ['manual'],
      one: ['email', { subject: 'One', body: 'Hi' }],
      pause: ['wait', {}],
      check: ['check', { rule }],
      two: ['email', { subject: 'Two', body: 'Hi' }],
      set: ['setField', { field: 'status', value: 'chased' }],
      own: ['setField', { field: 'source', value: 'web' }],
      tag: ['tag', { add: ['a'], remove: ['b'] }],
      task: ['createTask', { title: 'Call' }],
      note: ['notifyStaff', { text: 'Look' }],
      goal: ['goal', { name: 'Won', value: 1 }],
      end: ['end'],
    },
    [
      'start > one > pause > check',
      'check.yes > two',
      'check.no > set',
      'two > set > own > tag > task > note > goal > end',
    ],
  )
}
