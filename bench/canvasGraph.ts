import type { Graph, GraphEdge, GraphNode } from '../shared/graph.ts'

/** So many steps on so many ways side by side, as a large business would draw them: messages, waits, questions, tags. */
export function canvasGraph(count: number, ways: number): Graph {
  const shares = Array.from({ length: ways }, (_, n) => ({ port: `w${n}`, percent: 100 / ways }))
  const nodes: GraphNode[] = [
    { id: 'start', type: 'personAdded', config: {} },
    { id: 'split', type: 'split', config: { shares } },
  ]
  const edges: GraphEdge[] = []
  const link = (source: string, port: string, target: string) =>
    edges.push({ id: `${source}.${port}`, source, port, target })
  link('start', 'next', 'split')
  const perWay = Math.floor((count - 2) / ways)
  for (let way = 0; way < ways; way++) {
    // Steps of this way whose next step is not drawn yet.
    let open: [string, string][] = [['split', `w${way}`]]
    for (let row = 0; row < perWay; row++) {
      const id = `s${way}-${row}`
      const [type, config] = kinds[row % kinds.length] ?? end
      nodes.push({ id, type, config: config(row) })
      // The second of two answers stands beside the first; the next step joins them.
      const isSecondAnswer = row % kinds.length === 4
      if (isSecondAnswer) {
        link(`s${way}-${row - 2}`, 'no', id)
        open.push([id, 'next'])
      } else {
        for (const [from, port] of open) link(from, port, id)
        open = [[id, type === 'check' ? 'yes' : 'next']]
      }
    }
  }
  return { nodes, edges }
}

const rule = { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] }
type Kind = [type: string, config: (row: number) => Record<string, unknown>]
const end: Kind = ['end', () => ({})]
const kinds: Kind[] = [
  ['email', (row) => ({ subject: `${subjects[row % subjects.length]}`, body: 'Hello' })],
  ['wait', (row) => ({ days: 1 + (row % 3) })],
  ['check', () => ({ rule })],
  ['tag', (row) => ({ add: [`keen-${row}`], remove: [] })],
  ['email', () => ({ subject: "Noch da, {{ person.firstName | default: 'du' }}?", body: 'Hallo' })],
]
const subjects = [
  'Welcome, good to have you here',
  'Terminvereinbarungsbestätigung für Ihre Krankenversicherungszusatzleistungen',
  'مرحبا بك، يسعدنا أن تكون معنا في هذا الأسبوع',
  '{{ person.firstName }}, a spot on Thursday?',
]
