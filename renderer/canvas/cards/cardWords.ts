import type { Graph, GraphNode } from '../../../shared/graph.ts'
import type { Port } from '../../../shared/nodes/define.ts'
import { labelOf, parseConfig, portsOf } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { familyWords } from '../../palette/families.ts'
import { newStep } from '../document/graphEdits.ts'
import { type Distance, printDistance, stay } from './whenOf.ts'

/** What a card says: its family or kind in a word, and its sentence without repeating that word. */
export function cardWords(step: GraphNode): { word: string; sentence: string } {
  const node = nodeOf(step.type)
  if (!node) return { word: 'Unknown step', sentence: `“${step.type}” needs a newer Leadloom` }
  const word = node.channel || node.family === 'send' ? node.title : familyWords[node.family]
  const label = labelOf(step)
  const isOk = parseConfig(node, step.config).ok
  if (!isOk && (label === word || isAsNew(step))) return { word, sentence: 'Not filled in yet' }
  if (label === word) return { word, sentence: withoutStop(node.about) }
  const [start, rest] = splitLabel(label, [`${node.title}: `, `${word} `, 'Goal: '])
  return { word: start?.endsWith(': ') ? start.slice(0, -2) : word, sentence: capital(rest) }
}

/** True while nothing was said in a step yet. */
const isAsNew = ({ type, config }: GraphNode) =>
  JSON.stringify(config ?? {}) === JSON.stringify(newStep(type, '').config)

function splitLabel(label: string, starts: readonly string[]): [start: string | undefined, rest: string] {
  const start = starts.find((one) => label.startsWith(one))
  return [start, start ? label.slice(start.length) : label]
}

const withoutStop = (text: string) => text.replace(/\.$/, '')
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** "Day 2, quiet hours kept": the line that says when people come here, where that can be known. */
export function whenWords(step: GraphNode, when: Distance | undefined, graph: Graph): string | null {
  const node = nodeOf(step.type)
  if (!node || node.family === 'start' || !when) return null
  if (node.staysMs) return untilWords(stay(step, when))
  const isEmail = node.channel === 'email'
  if (isEmail && graph.settings?.quietHours) return `${printDistance(when)} · quiet hours kept`
  return when.toMs === 0 && node.family === 'send' ? 'Day 0, straight away' : printDistance(when)
}

/** A wait tells when it ends, not when it begins. */
function untilWords(after: Distance): string {
  const words = printDistance(after)
  return after.toMs === null ? words : `Until ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

export interface CardPort extends Port {
  /** Where it sits: along the foot of the card, or at its side for ways that may stay unlinked. */
  side: 'foot' | 'side'
  /** Along the foot, in percent of the width. */
  percent: number
}

/** The ways out as they stand on a card. A step that can't be read keeps those its links use. */
export function cardPorts(step: GraphNode, linked: readonly string[]): CardPort[] {
  const declared = portsOf(step)
  const ports =
    declared.length > 0 || nodeOf(step.type) ? declared : linked.map((id) => ({ id, title: id, optional: true }))
  const isSide = (port: Port, index: number) => port.optional === true && index > 0
  const feet = ports.filter((port, index) => !isSide(port, index))
  return ports.map((port, index) => ({
    ...port,
    side: isSide(port, index) ? 'side' : 'foot',
    percent: Math.round(((feet.indexOf(port) + 1) / (feet.length + 1)) * 100),
  }))
}
