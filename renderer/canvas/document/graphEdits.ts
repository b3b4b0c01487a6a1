import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { asDeclared, defaultsOf, fieldsOf, labelOf, portsOf, versionOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import type { Rule } from '../../../shared/rules.ts'
import { wordsOf } from '../../panel/texts/textParts.ts'
import { shortened } from '../../ui/shortened.ts'
import type { Point } from '../layout/layout.ts'
import { makeRoom, spotAfter } from '../layout/makeRoom.ts'
import { wouldSpin } from './wouldSpin.ts'

/** The changed graph, or the sentence that says why it can't be. `said` tells what else was changed with it. */
export type Edit = { ok: true; graph: Graph; said?: string } | { ok: false; sentence: string }

/** Where a link begins: a step and one of its ways out. */
export interface LinkStart {
  source: string
  port: string
}
export type NewLinkId = () => string

/** A new step with its defaults. */
export function newStep(type: string, id: string, position?: Point): GraphNode {
  const node = nodeOf(type)
  return {
    id,
    type,
    version: node ? versionOf(node) : 1,
    ...(position ? { position } : {}),
    config: { ...emptyRules(type), ...defaultsOf(type) },
  }
}

/** A rule begins without conditions, so that what is missing reads as a sentence about the rule. */
const emptyRules = (type: string): Record<string, Rule> =>
  Object.fromEntries(
    fieldsOf(type)
      .filter(({ meta, schema }) => meta.control === 'rule' && schema.default === undefined)
      .map(({ key }) => [key, { combinator: 'and', rules: [] }]),
  )

export const addStep = (graph: Graph, step: GraphNode): Graph => ({ ...graph, nodes: [...graph.nodes, step] })

/** The step goes between the two ends of a link. The link keeps its id and its beginning. */
export function insertOnLink(graph: Graph, linkId: string, step: GraphNode, newLinkId: NewLinkId): Edit {
  const link = graph.edges.find(({ id }) => id === linkId)
  if (!link) return refused('This link is no longer there.')
  if (isStart(step)) return refused(`${name(step)} is a start: people enter there, so no step can lead to it.`)
  const [way] = portsOf(step)
  if (!way) return refused(`${name(step)} has no way on, so it can't stand between two steps.`)
  const known = graph.nodes.some(({ id }) => id === step.id)
  const roomy = known ? graph : makeRoom(graph, link.target)
  const spot = graph.nodes.find(({ id }) => id === link.target)?.position
  const placed = known || !spot ? step : { ...step, position: { x: spot.x, y: spot.y } }
  return {
    ok: true,
    graph: {
      ...roomy,
      nodes: known ? roomy.nodes : [...roomy.nodes, withoutPlaceInAutomatic(graph, placed)],
      edges: [
        ...roomy.edges.map((edge) => (edge.id === linkId ? { ...edge, target: step.id } : edge)),
        { id: newLinkId(), source: step.id, port: way.id, target: link.target },
      ],
    },
  }
}

/** The step follows another one: on its first free way out, else between it and what follows. */
export function insertAfter(graph: Graph, afterId: string, step: GraphNode, newLinkId: NewLinkId, port?: string): Edit {
  const after = graph.nodes.find(({ id }) => id === afterId)
  if (!after) return refused('This step is no longer there.')
  if (isStart(step)) return refused(`${name(step)} is a start: people enter there, so no step can lead to it.`)
  const way = port ?? freeWay(graph, after)
  if (!way) return refused(`${name(after)} is where people leave. Nothing can follow it.`)
  const link = graph.edges.find((edge) => edge.source === afterId && edge.port === way)
  if (link && portsOf(step).length > 0) return insertOnLink(graph, link.id, step, newLinkId)
  if (link) return refused(`${name(step)} has no way on, so it can't stand between two steps.`)
  const placed = withoutPlaceInAutomatic(graph, { ...step, position: step.position ?? spotAfter(graph, after) })
  const edge = { id: newLinkId(), source: afterId, port: way, target: step.id }
  return { ok: true, graph: { ...graph, nodes: [...graph.nodes, placed], edges: [...graph.edges, edge] } }
}

/** The way out on which something new follows a step: the first that leads nowhere yet, else its main one. */
export function freeWay(graph: Graph, step: GraphNode): string | undefined {
  const ways = portsOf(step)
  const isLinked = (id: string) => graph.edges.some(({ source, port }) => source === step.id && port === id)
  return (ways.find(({ id, optional }, index) => !isLinked(id) && (!optional || index === 0)) ?? ways[0])?.id
}

/** Links two steps. A way out that already leads somewhere is led here instead. */
export function connect(graph: Graph, { source, port }: LinkStart, target: string, newLinkId: NewLinkId): Edit {
  const from = graph.nodes.find(({ id }) => id === source)
  const to = graph.nodes.find(({ id }) => id === target)
  if (!from || !to) return refused('This step is no longer there.')
  if (source === target) return refused(`${name(from)} can't lead to itself. Link it to another step.`)
  if (isStart(to)) return refused(`${name(to)} is a start: people enter there, so no step can lead to it.`)
  const before = graph.edges.find((edge) => edge.source === source && edge.port === port)
  if (before?.target === target) return { ok: true, graph }
  if (wouldSpin(graph, source, target))
    return refused(
      `People would go round from ${name(from)} to ${name(to)} without a pause. Put a wait in between, then link them.`,
    )
  if (!before)
    return { ok: true, graph: { ...graph, edges: [...graph.edges, { id: newLinkId(), source, port, target }] } }
  const old = graph.nodes.find(({ id }) => id === before.target)
  const edges = graph.edges.map((edge) => (edge === before ? { ...edge, target } : edge))
  const said = `${name(from)} now leads to ${name(to)}${old ? `, no longer to ${name(old)}` : ''}.`
  return { ok: true, graph: { ...graph, edges }, said }
}

export const removeLink = (graph: Graph, linkId: string): Graph => ({
  ...graph,
  edges: graph.edges.filter(({ id }) => id !== linkId),
})

/** Changes some settings. However the file spelt the others, from now on they have their own names. */
export function changeConfig(graph: Graph, id: string, change: Record<string, unknown>): Graph {
  const nodes = graph.nodes.map((step) =>
    step.id === id ? { ...step, config: { ...asDeclared(nodeOf(step.type), step.config), ...change } } : step,
  )
  return withoutLostWays({ ...graph, nodes }, id)
}

export const changeSettings = (graph: Graph, change: NonNullable<Graph['settings']>): Graph => ({
  ...graph,
  settings: { ...graph.settings, ...change },
})

/** "Wait 2 days" in quotes, without doubling those the sentence brings itself. */
export const name = (step: GraphNode) => `“${shortened(wordsOf(labelOf(step)).replaceAll(/[“”]/g, ''))}”`

const refused = (sentence: string): Edit => ({ ok: false, sentence })

/** While nothing was moved by hand the picture arranges itself, so new steps bring no place of their own. */
function withoutPlaceInAutomatic(graph: Graph, step: GraphNode): GraphNode {
  if (graph.nodes.some(({ position }) => position)) return step
  const { position: _, ...rest } = step
  return rest
}

/** Links of ways out that a changed split no longer has would be invisible, so they go with it. */
function withoutLostWays(graph: Graph, id: string): Graph {
  const step = graph.nodes.find((one) => one.id === id)
  const ways = step ? portsOf(step) : []
  if (!step || ways.length === 0) return graph
  const edges = graph.edges.filter(({ source, port }) => source !== id || ways.some((way) => way.id === port))
  return edges.length === graph.edges.length ? graph : { ...graph, edges }
}
