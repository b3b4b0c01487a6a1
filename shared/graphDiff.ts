import { follow, type Graph, type GraphNode } from './graph.ts'
import { isStart } from './graphProblems.ts'
import { labelOf, portsOf } from './nodes/derive.ts'
import { nodeOf } from './nodes/index.ts'
import { settingsChanges } from './settingsDiff.ts'
import { nameOf, stepChanges } from './stepDiff.ts'
import { isOff } from './stepOff.ts'

/** One difference between two drawings, as a sentence. `node` is the step it is about, or null for the whole workflow. */
export interface GraphChange {
  node: string | null
  /** `moved`: the step is the same, but leads elsewhere. */
  kind: 'added' | 'changed' | 'removed' | 'moved'
  sentence: string
}

/**
 * What is different for people, step by step in the order of the walk, then the rules of the workflow. Steps are the same
 * when their ids are. Where a card stands on the canvas, and notes, make no difference.
 */
export function diffGraphs(before: Graph, after: Graph): GraphChange[] {
  const old = drawing(before)
  const now = drawing(after)
  const steps = mergedWalk(old, now).flatMap((id): GraphChange[] => {
    const was = old.steps.get(id)
    const is = now.steps.get(id)
    if (!was) return is ? [{ node: id, kind: 'added', sentence: addedSentence(is, now) }] : []
    if (!is) return [{ node: id, kind: 'removed', sentence: `${nameOf(was)} was removed.` }]
    const changed = stepChanges(was, is, placeOf(id, now))
    return [
      ...changed.map((sentence) => ({ node: id, kind: 'changed' as const, sentence })),
      ...leadChanges(was, is, old, now).map((sentence) => ({ node: id, kind: 'moved' as const, sentence })),
    ]
  })
  const rules = settingsChanges(before.settings ?? {}, after.settings ?? {})
  return [...steps, ...rules.map((sentence) => ({ node: null, kind: 'changed' as const, sentence }))]
}

interface Drawing {
  graph: Graph
  steps: ReadonlyMap<string, GraphNode>
  /** Ids in the order people walk through them, what nobody reaches last. */
  walk: readonly string[]
  /** The first link into a step, in the order of the walk. */
  linkInto: ReadonlyMap<string, { source: string; port: string }>
}

function drawing(graph: Graph): Drawing {
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const links = Map.groupBy(graph.edges, ({ source }) => source)
  const walk = new Set<string>()
  const linkInto = new Map<string, { source: string; port: string }>()
  for (const first of [...graph.nodes.filter(isStart), ...graph.nodes]) {
    const ahead = [first.id]
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      const step = steps.get(id)
      if (!step || walk.has(id)) continue
      walk.add(id)
      const order = portsOf(step).map((port) => port.id)
      const out = (links.get(id) ?? []).toSorted((a, b) => order.indexOf(a.port) - order.indexOf(b.port))
      for (const { source, port, target } of out) if (!linkInto.has(target)) linkInto.set(target, { source, port })
      ahead.push(...out.map(({ target }) => target).reverse())
    }
  }
  return { graph, steps, walk: [...walk], linkInto }
}

/** The walk of the new drawing, with each removed step after the one it used to follow. */
function mergedWalk(old: Drawing, now: Drawing): string[] {
  const merged = [...now.walk]
  for (const [at, id] of old.walk.entries()) {
    const previous = old.walk[at - 1]
    if (!now.steps.has(id)) merged.splice(previous === undefined ? 0 : merged.indexOf(previous) + 1, 0, id)
  }
  return merged
}

function addedSentence(step: GraphNode, now: Drawing): string {
  const title = nodeOf(step.type)?.title ?? 'Step'
  const label = labelOf(step)
  const what = label.toLowerCase().startsWith(title.toLowerCase()) ? 'step' : smallFirst(title)
  const place = placeOf(step.id, now)
  const off = isOff(step) ? ', which is off,' : ''
  return `A new ${what} ${nameOf(step)}${off} ${place === null ? (isStart(step) ? 'lets people in' : 'was added') : `comes after ${place}`}.`
}

/** The step before this one, with the way that leads here where it has several. */
function placeOf(id: string, { linkInto, steps }: Drawing): string | null {
  const link = linkInto.get(id)
  const before = link && steps.get(link.source)
  if (!link || !before) return null
  return link.port === 'next' ? nameOf(before) : `${nameOf(before)}, on the way ${wayOf(before, link.port)}`
}

/** Where the ways out of a step lead now, as far as added and removed steps do not say it already. */
function leadChanges(was: GraphNode, is: GraphNode, old: Drawing, now: Drawing): string[] {
  const ports = new Set([...portsOf(was), ...portsOf(is)].map(({ id }) => id))
  return [...ports].flatMap((port) => {
    const target = follow(now.graph, is.id, port)
    const oldTarget = follow(old.graph, was.id, port)
    if (target === oldTarget) return []
    const before = keptAhead(old, was.id, port, now.steps)
    const after = keptAhead(now, is.id, port, old.steps)
    const way =
      port === 'next'
        ? nameOf(was)
        : `The way ${wayOf(portsOf(is).some(({ id }) => id === port) ? is : was, port)} of ${nameOf(was)}`
    const nameAt = (id: string) => nameOf(now.steps.get(id) ?? old.steps.get(id) ?? { type: '?' })
    const lost = [...before].filter((id) => !after.has(id))
    if (target === undefined) return before.size > 0 ? [`${way} leads nowhere now: people finish there.`] : []
    if (!old.steps.has(target)) return lost.map((id) => `${way} no longer leads to ${nameAt(id)}.`)
    if (before.has(target) && before.size === 1) return []
    const instead = lost[0] !== undefined && lost.length === 1 ? ` instead of ${nameAt(lost[0])}` : ''
    return [`${way} now leads to ${nameAt(target)}${instead}.`]
  })
}

/** The first steps ahead that the other drawing has, too: past those that only this one has. */
function keptAhead(
  { graph, steps }: Drawing,
  from: string,
  port: string,
  others: ReadonlyMap<string, unknown>,
): Set<string> {
  const first = follow(graph, from, port)
  const passed = new Set(first === undefined ? [] : [first])
  const kept = new Set<string>()
  for (const id of passed) {
    if (others.has(id)) kept.add(id)
    else if (steps.has(id)) for (const edge of graph.edges) if (edge.source === id) passed.add(edge.target)
  }
  return kept
}

const wayOf = (step: GraphNode, port: string) => `“${portsOf(step).find(({ id }) => id === port)?.title ?? port}”`

/** "Email" within a sentence is "email"; "SMS" and "WhatsApp" stay as they are. */
const smallFirst = (title: string) =>
  /^.[^A-Z]*$/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
