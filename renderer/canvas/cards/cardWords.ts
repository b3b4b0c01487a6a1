import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { labelOf, parseConfig } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { smsHours } from '../../../shared/smsHours.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { weekdays } from '../../../shared/weekdays.ts'
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

/** "Day 2 · quiet hours kept": the line that says when people come here, where that can be known. */
export function whenWords(step: GraphNode, when: Distance | undefined, graph: Graph): string | null {
  const node = nodeOf(step.type)
  if (!node || node.family === 'start' || !when) return null
  if (isOff(step)) return printDistance(when)
  if (node.staysMs) return untilWords(stay(step, when))
  const kept = keptHours(step, graph)
  if (kept) return `${printDistance(when)} · ${kept}`
  return when.toMs === 0 && node.family === 'send' ? 'Day 0, straight away' : printDistance(when)
}

/** Every message to a person keeps the times of the workflow, but for one that was told not to; a text message has its own. */
function keptHours({ type, config }: GraphNode, { settings = {} }: Graph): string | null {
  const node = nodeOf(type)
  const isKept = Object.hasOwn(node?.config.shape ?? {}, 'anyTime') && config?.anyTime !== true
  if (isKept && settings.quietHours) return 'quiet hours kept'
  if (node?.channel === 'sms') return `${smsHours.from} to ${smsHours.to}`
  const { sendingDays = weekdays, skipHolidays = false } = settings
  return isKept && (sendingDays.length < weekdays.length || skipHolidays) ? 'sending days kept' : null
}

/** A wait tells when it ends, not when it begins. */
function untilWords(after: Distance): string {
  const words = printDistance(after)
  return after.toMs === null ? words : `Until ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}
