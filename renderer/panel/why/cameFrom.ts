import { type Graph, type GraphNode, reachable } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import type { AllNumbers, StepNumbers } from '../../timeDock/stepNumbers.ts'
import { printList, printNumber, printPeople } from '../../ui/counts.ts'
import { shortened } from '../../ui/shortened.ts'
import { wordsOf } from '../texts/textParts.ts'
import { type Fix, fixOf } from './fixOf.ts'

export interface CameFrom {
  sentence: string
  fix: Fix
}

/** Why so many came to a step, told from the links: where they came from; or, where nobody came, where they went instead. */
export function cameFrom(id: string, graph: Graph, numbers: AllNumbers): CameFrom {
  const step = graph.nodes.find((one) => one.id === id)
  const ways = waysTo(id, graph).map((way) => ({ ...way, count: numbers.get(way.from.id)?.out[way.port] ?? 0 }))
  const used = ways.filter(({ count }) => count > 0)
  const fixAt = (node: string, port: string | null, type: string) => fixOf({ type, node, port, reason: null }, graph)
  const isSomebody = (numbers.get(id)?.in ?? 0) > 0
  if (step && ways.length === 0)
    return {
      sentence: isSomebody
        ? `They entered here: ${nameOf(step)}.`
        : isOff(step)
          ? 'It is off, so nobody enters here.'
          : 'Nobody has entered here yet.',
      fix: fixAt(id, null, 'entered'),
    }
  const [most] = used.toSorted((a, b) => b.count - a.count)
  if (most)
    return {
      sentence: `${printList(used.map(({ from, port, count }) => `${printNumber(count)} came from ${nameOf(from)}${wayWords(from, port)}`))}.`,
      fix: fixAt(most.from.id, most.port, 'left'),
    }
  const last = lastWithPeople(id, graph, numbers)
  if (!last) {
    const leading = graph.nodes.filter((one) => isStart(one) && reachable(graph, [one.id]).has(id))
    const [off] = leading
    if (off && leading.every(isOff))
      return { sentence: `${nameOf(off)} is off, so nobody enters there.`, fix: fixAt(off.id, null, 'entered') }
    const start = graph.nodes.find(isStart)
    return { sentence: 'Nobody has entered the workflow yet.', fix: fixAt(start?.id ?? '', null, 'entered') }
  }
  const { in: came, waiting, failed, out } = last.numbers
  const went = portsOf(last.step).flatMap(({ id: port }) => {
    const count = out[port] ?? 0
    return count > 0 ? [`${printNumber(count)} went on${wayWords(last.step, port) || ' from there'}`] : []
  })
  const stayed = [
    ...(waiting > 0 ? [`${printNumber(waiting)} ${waiting === 1 ? 'is' : 'are'} still there`] : []),
    ...(failed > 0 ? [`${printNumber(failed)} failed`] : []),
  ]
  const told = [...went, ...stayed]
  return {
    sentence: `${printPeople(came)} came as far as ${nameOf(last.step)}${told.length > 0 ? `: ${printList(told)}` : ''}.`,
    fix: fixAt(last.step.id, Object.keys(out)[0] ?? null, waiting > 0 && went.length === 0 ? 'waiting' : 'left'),
  }
}

function waysTo(id: string, graph: Graph) {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  return graph.edges.flatMap(({ source, port, target }) => {
    const from = target === id ? steps.get(source) : undefined
    return from ? [{ from, port }] : []
  })
}

/** Going back along the links, the first step that anybody came to. */
function lastWithPeople(
  id: string,
  graph: Graph,
  numbers: AllNumbers,
): { step: GraphNode; numbers: StepNumbers } | null {
  const seen = new Set([id])
  for (let row = [id]; row.length > 0; ) {
    const before = row.flatMap((one) => waysTo(one, graph).map(({ from }) => from)).filter((one) => !seen.has(one.id))
    for (const step of before) {
      const known = numbers.get(step.id)
      if (known && known.in > 0) return { step, numbers: known }
    }
    row = [...new Set(before.map((one) => one.id))]
    for (const one of row) seen.add(one)
  }
  return null
}

const nameOf = (step: GraphNode) => `“${shortened(wordsOf(cardWords(step).sentence).replace(/[“”]/g, ''))}”`

function wayWords(step: GraphNode, port: string): string {
  const title = port === 'next' ? undefined : portsOf(step).find(({ id }) => id === port)?.title
  return title ? ` by “${title}”` : ''
}
