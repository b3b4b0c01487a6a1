import type { Problem } from './errors.ts'
import { type Graph, type GraphNode, reachable } from './graph.ts'
import { asDeclared, fieldsOf, labelOf, parseConfig, portsOf, versionOf } from './nodes/derive.ts'
import { type AnyNode, nodeOf } from './nodes/index.ts'
import { ruleProblem } from './ruleProblem.ts'
import { ruleSchema } from './rules.ts'
import { isOff, offProblem } from './stepOff.ts'
import { textProblem } from './text.ts'
import { unknownFields, unknownFieldWords } from './unknownFields.ts'
import { whatsappWindowProblems } from './whatsappWindow.ts'

/**
 * Everything that keeps a workflow from being turned on, in the order a person would mend it. Who asks often may remember
 * what is wrong with a single step, which takes longest.
 */
export function graphProblems(graph: Graph, ofStep: (step: GraphNode) => Problem[] = stepProblems): Problem[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]))
  return [
    ...startProblems(graph),
    ...graph.nodes.flatMap(ofStep),
    ...linkProblems(graph, nodes),
    ...strandedProblems(graph, nodes),
    ...loopProblems(graph, nodes),
    ...whatsappWindowProblems(graph),
  ]
}

export const isStart = (node: GraphNode) => nodeOf(node.type)?.family === 'start'

function startProblems(graph: Graph): Problem[] {
  const ids = new Set<string>()
  const twice = graph.nodes.filter(({ id }) => ids.size === ids.add(id).size)
  const problems: Problem[] = twice.map((node) => ({
    node: node.id,
    message: `Two steps have the same id "${node.id}". Give each its own.`,
  }))
  const starts = graph.nodes.filter(isStart)
  const [first] = starts
  if (!first)
    problems.push({ node: null, message: 'The workflow has no start. Add a start step, so that people can enter.' })
  else if (starts.every(isOff)) {
    const what = starts.length === 1 ? `${quote(first)}, the only start, is off` : 'All starts are off'
    problems.push({
      node: first.id,
      message: `${what}, so nobody could enter. Switch ${starts.length === 1 ? 'it' : 'one'} on.`,
    })
  }
  return problems
}

/** What is wrong with the settings of a step. */
export function stepProblems(step: GraphNode): Problem[] {
  const node = nodeOf(step.type)
  if (!node)
    return [
      {
        node: step.id,
        message: `This version of Leadloom doesn't know the step "${step.type}". Update Leadloom, or replace the step.`,
      },
    ]
  const slipOff = offProblem(step)
  if (slipOff) return [{ node: step.id, message: `${quote(step)} ${slipOff}` }]
  // What it would do is nobody's business until it is switched on.
  if (isOff(step)) return []
  if ((step.version ?? 1) > versionOf(node))
    return [{ node: step.id, message: `${quote(step)} was made by a newer Leadloom. Update Leadloom to turn it on.` }]
  const slip = misread(step, node)
  if (slip) return [{ node: step.id, message: slip }]
  const parsed = parseConfig(node, step.config)
  if (!parsed.ok) return parsed.problems.map(({ field, message }) => ({ node: step.id, field, message }))
  const told = (field: string, message: string | null) => (message ? [{ node: step.id, field, message }] : [])
  return [
    ...(node.texts ?? []).flatMap((field) => told(field, textProblem(String(parsed.config[field] ?? '')))),
    ...unknownFields(step).flatMap(({ field, name }) => told(field, unknownFieldWords(name))),
    ...fieldsOf(step.type).flatMap(({ key, meta }) => {
      const rule = meta.control === 'rule' ? ruleSchema.safeParse(parsed.config[key]).data : undefined
      return told(key, rule ? ruleProblem(rule) : null)
    }),
  ]
}

/**
 * A file may say more of a step than we know. But one of which nothing at all is understood, such as a wait of `day: 2`,
 * would do something else than was meant, and without a word.
 */
function misread(step: GraphNode, node: AnyNode): string | null {
  const given = Object.keys(asDeclared(node, step.config))
  const isMeant = (key: string) => Object.hasOwn(node.config.shape, key) || Object.hasOwn(node.spellings ?? {}, key)
  if (given.length === 0 || Object.keys(node.config.shape).length === 0 || given.some(isMeant)) return null
  return `${quote(step)} has settings we don't know (${given.slice(0, 3).join(', ')}), and none that we do. Fill it in anew.`
}

function linkProblems(graph: Graph, nodes: Map<string, GraphNode>): Problem[] {
  const broken = graph.edges.flatMap(({ source, port, target }) => {
    const from = nodes.get(source)
    const to = nodes.get(target)
    if (!from || !to)
      return [
        {
          node: from ? source : to ? target : null,
          message: `A link leads to a step that doesn't exist ("${from ? target : source}"). Link it again.`,
        },
      ]
    if (isStart(to))
      return [
        {
          node: source,
          message: `${quote(from)} leads back into a start step. People enter there; link it to another step.`,
        },
      ]
    if (nodeOf(from.type) && !portsOf(from).some(({ id }) => id === port))
      return [{ node: source, message: `${quote(from)} has no way out called "${port}". Link it again.` }]
    return []
  })
  const bySource = Map.groupBy(graph.edges, (edge) => edge.source)
  const unlinked = graph.nodes.flatMap((step) => {
    const links = (port: string) => (bySource.get(step.id) ?? []).filter((edge) => edge.port === port).length
    const ways = isStart(step) && isOff(step) ? [] : portsOf(step)
    const open = ways.filter(({ id, optional }) => !optional && links(id) === 0)
    // Many ways out are one thing to mend, and not a wall of sentences.
    const isMany = open.length > 3
    const together = isMany
      ? [
          {
            node: step.id,
            message: `${open.length} ways of ${quote(step)} lead nowhere: ${open.map(({ title }) => `"${title}"`).join(', ')}. Link each to a step, or to an End.`,
          },
        ]
      : []
    const alone = ways.flatMap(({ id, title, optional }): Problem[] => {
      if (links(id) > 1)
        return [
          {
            node: step.id,
            message: `${quote(step)} has more than one link on "${title}". One person can only go one way; remove one.`,
          },
        ]
      if (links(id) > 0 || optional || isMany) return []
      const way = id === 'next' ? `${quote(step)} leads nowhere` : `The way "${title}" of ${quote(step)} leads nowhere`
      return [{ node: step.id, message: `${way}. Link it to a step, or to an End.` }]
    })
    return [...together, ...alone]
  })
  return [...broken, ...unlinked]
}

function strandedProblems(graph: Graph, nodes: Map<string, GraphNode>): Problem[] {
  const starts = graph.nodes.filter(isStart).map(({ id }) => id)
  if (starts.length === 0) return []
  const reached = reachable(graph, starts)
  return [...nodes.values()]
    .filter(({ id }) => !reached.has(id))
    .map((step) => ({ node: step.id, message: `Nobody can reach ${quote(step)}. Link a step to it, or delete it.` }))
}

/** A loop in which no step takes time would run forever at once: what is left when steps without a way in are taken away. */
function loopProblems(graph: Graph, nodes: Map<string, GraphNode>): Problem[] {
  const left = new Map([...nodes].filter(([, step]) => !takesTime(step)))
  const links = Map.groupBy(
    graph.edges.filter(
      ({ source, port, target }) => left.has(source) && left.has(target) && isWalked(left.get(source), port),
    ),
    (edge) => edge.source,
  )
  const waysIn = new Map<string, number>()
  for (const { target } of [...links.values()].flat()) waysIn.set(target, (waysIn.get(target) ?? 0) + 1)
  const free = [...left.keys()].filter((id) => !waysIn.has(id))
  for (const id of free) {
    left.delete(id)
    for (const { target } of links.get(id) ?? []) {
      const ways = (waysIn.get(target) ?? 0) - 1
      waysIn.set(target, ways)
      if (ways === 0) free.push(target)
    }
  }
  const [inLoop] = left.values()
  return inLoop
    ? [
        {
          node: inLoop.id,
          message: `People would go round in a circle through ${quote(inLoop)} without a pause. Put a wait into the loop.`,
        },
      ]
    : []
}

/** From a step that is off people go on by its plain way only. */
const isWalked = (from: GraphNode | undefined, port: string) => from !== undefined && (port === 'next' || !isOff(from))

/** Does time always pass at this step, so that a loop through it cannot spin? */
export function takesTime(step: GraphNode): boolean {
  const node = nodeOf(step.type)
  if (!node?.takesTime || isOff(step)) return false
  const parsed = parseConfig(node, step.config)
  return parsed.ok && node.takesTime(parsed.config)
}

const quote = (step: GraphNode) => `"${labelOf(step).replace(/^“|”$/g, '')}"`
