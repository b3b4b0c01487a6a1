import { openEngine } from '../engine/index.ts'
import type { Graph } from '../shared/graph.ts'

/** An engine on a real file with a number of people, and a workflow that is on. */
export async function engineWith(dataDir: string, people: number, graph: Graph) {
  const engine = openEngine({ dataDir, dataKey: Buffer.alloc(32, 1), version: 'bench' })
  const rows = Array.from({ length: people }, (_, at) => `P${at},p${at}@example.com,${at % 2 ? 'new' : 'old'}`)
  await engine.api.people.importFile({ file: new Blob([['first name,email,status', ...rows].join('\n')]) })
  const { id } = await engine.api.workflows.create({ name: 'Bench', graph })
  await engine.api.workflows.turnOn({ id })
  return { engine, id }
}
