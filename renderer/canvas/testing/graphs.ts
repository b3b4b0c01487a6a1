import type { Graph } from '../../../shared/graph.ts'
import type { Edit } from '../document/graphEdits.ts'

/** start - hello - wait - check (yes: thanks, no: remind), without positions. */
export const followUp: Graph = {
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, config: {} },
    { id: 'hello', type: 'email', version: 1, config: { subject: 'Welcome', body: 'Hi' } },
    { id: 'wait', type: 'wait', version: 1, config: { days: 2, hours: 0, minutes: 0 } },
    {
      id: 'check',
      type: 'check',
      version: 1,
      config: { rule: { combinator: 'and', rules: [{ field: 'run.replied', operator: '=', value: true }] } },
    },
    { id: 'thanks', type: 'tag', version: 1, config: { add: ['keen'], remove: [] } },
    { id: 'remind', type: 'email', version: 1, config: { subject: 'Still there?', body: 'Hi' } },
  ],
  edges: [
    { id: 'l1', source: 'start', port: 'next', target: 'hello' },
    { id: 'l2', source: 'hello', port: 'next', target: 'wait' },
    { id: 'l3', source: 'wait', port: 'next', target: 'check' },
    { id: 'l4', source: 'check', port: 'yes', target: 'thanks' },
    { id: 'l5', source: 'check', port: 'no', target: 'remind' },
  ],
}

/** Links as "from.port>to", sorted: how tests compare them. */
export const linksOf = (graph: Graph): string[] =>
  graph.edges.map(({ source, port, target }) => `${source}.${port}>${target}`).toSorted()

/** Ids in a row: n1, n2, n3. */
export function counter(prefix = 'n'): () => string {
  let count = 0
  return () => `${prefix}${++count}`
}

/** The graph that an edit made; a refusal fails the test. */
export function graphOf(edit: Edit): Graph {
  if (!edit.ok) throw new Error(edit.sentence)
  return edit.graph
}
