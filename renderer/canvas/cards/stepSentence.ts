import { type Graph, reachable } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { labelOf, portsOf } from '../../../shared/nodes/derive.ts'
import { wordsOf } from '../../panel/texts/textParts.ts'

/** What a screen reader says of a step: "Wait 2 days. Step 3 of 7 on the No way. 1 problem." */
export function stepSentence(graph: Graph, id: string, problems: number, numbers?: string): string {
  const step = graph.nodes.find((one) => one.id === id)
  if (!step) return ''
  const order = [
    ...reachable(
      graph,
      graph.nodes.filter(isStart).map((one) => one.id),
    ),
  ]
  const place = order.indexOf(id)
  const into = graph.edges.find(({ target }) => target === id)
  const from = into && graph.nodes.find((one) => one.id === into.source)
  const way = from && into && into.port !== 'next' ? portsOf(from).find((one) => one.id === into.port) : undefined
  const where =
    place < 0
      ? 'Nobody can reach it'
      : `Step ${place + 1} of ${graph.nodes.length}${way ? ` on the ${way.title} way` : ''}`
  const trouble = problems > 0 ? [`${problems} ${problems === 1 ? 'problem' : 'problems'}`] : []
  return `${[wordsOf(labelOf(step)).replaceAll(/[“”]/g, ''), where, ...trouble, ...(numbers ? [numbers] : [])].join('. ')}.`
}
