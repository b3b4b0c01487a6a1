import type { Graph, GraphNode } from '../graph.ts'
import { graphNode } from '../graph.ts'
import { fieldsOf, labelOf } from '../nodes/derive.ts'
import { plainLabel } from '../plainLabel.ts'
import type { Delta, PartsDelta } from './delta.ts'

/**
 * What an edit did, in few words that follow on “Undo:” — “delete 5 steps”, “change the subject of “Welcome””. The graph,
 * before or after, gives steps that were only changed their names; without it they are called a step.
 */
export function changeWords(edit: Delta, graph?: Graph): string {
  const whole = partsIn(edit)
  const drawing = partsIn(insideOf(whole, 'graph'))
  const names = namesOf(graph)
  return (
    stepWords(partsIn(insideOf(drawing, 'nodes')), names) ??
    linkWords(partsIn(insideOf(drawing, 'edges'))) ??
    noteWords(drawing) ??
    ruleWords(drawing) ??
    (insideOf(whole, 'name') ? 'rename the workflow' : 'change the workflow')
  )
}

type Names = ReadonlyMap<string, GraphNode>
const namesOf = (graph: Graph | undefined): Names => new Map(graph?.nodes.map((step) => [step.id, step]))

const partsIn = (delta: Delta | undefined): PartsDelta | null => (delta?.is === 'parts' ? delta : null)
const insideOf = (parts: PartsDelta | null, key: string): Delta | undefined =>
  parts?.inside?.find(([name]) => name === key)?.[1]
const keysOf = (parts: PartsDelta | null): string[] => [
  ...(parts?.gone ?? []).map(([, key]) => key),
  ...(parts?.come ?? []).map(([, key]) => key),
  ...(parts?.inside ?? []).map(([key]) => key),
]

function stepWords(steps: PartsDelta | null, names: Names): string | null {
  if (!steps) return null
  const [gone, come] = [steps.gone ?? [], steps.come ?? []]
  const [lost, added] = [gone[0]?.[2], come[0]?.[2]]
  if (gone.length === 1 && come.length === 1) return `replace ${nameOf(lost)} by ${nameOf(added)}`
  if (gone.length > 0 && come.length > 0) return `change ${gone.length + come.length} steps`
  if (gone.length > 0) return `delete ${gone.length === 1 ? nameOf(lost) : `${gone.length} steps`}`
  if (come.length > 0) return `add ${come.length === 1 ? nameOf(added) : `${come.length} steps`}`
  const inside = steps.inside ?? []
  const [only] = inside
  if (!only) return 'put the steps in another order'
  const does = inside.every(([, delta]) => isMove(delta)) ? 'move' : (switchIn(inside) ?? 'change')
  // The first one moved by hand gives the others, which stay, their places too.
  if (inside.length > 1 && inside.some(([, delta]) => isPlaced(delta))) return `${does} steps`
  if (inside.length > 1) return `${does} ${inside.length} steps`
  const step = names.get(only[0])
  const setting = does === 'change' ? settingIn(only[1], step) : null
  return `${does} ${setting ? `the ${setting} of ` : ''}${step ? nameOf(step) : 'a step'}`
}

const isMove = (step: Delta) => keysOf(partsIn(step)).every((key) => key === 'position')

/** Steps that were only switched off, or only on. */
function switchIn(inside: NonNullable<PartsDelta['inside']>): string | null {
  const isOnly = (side: 'come' | 'gone') =>
    inside.every(([, step]) => {
      const parts = partsIn(step)
      return keysOf(parts).join() === 'off' && parts?.[side]?.[0]?.[2] === true
    })
  return isOnly('come') ? 'switch off' : isOnly('gone') ? 'switch on' : null
}

const isPlaced = (step: Delta) =>
  [...(partsIn(step)?.come ?? []), ...(partsIn(step)?.gone ?? [])].some(([, key]) => key === 'position')

/** The one setting that an edit of a step changed, as its form calls it. */
function settingIn(delta: Delta, step: GraphNode | undefined): string | null {
  const [key, ...others] = keysOf(partsIn(insideOf(partsIn(delta), 'config')))
  const title = step && fieldsOf(step.type).find((field) => field.key === key)?.meta.title
  if (!title || others.length > 0) return null
  return /^\S+( \S+)?$/.test(title) ? title.toLowerCase() : `setting “${title}”`
}

function linkWords(links: PartsDelta | null): string | null {
  const count = new Set(keysOf(links)).size
  if (!links || count === 0) return null
  const isOnly = (part: readonly unknown[] | undefined) => part?.length === count
  const does = isOnly(links.come) ? 'add' : isOnly(links.gone) ? 'delete' : 'change'
  return `${does} ${count === 1 ? 'a link' : `${count} links`}`
}

function noteWords(drawing: PartsDelta | null): string | null {
  const isTouched = keysOf(drawing).includes('notes')
  const notes = partsIn(insideOf(drawing, 'notes'))
  if (!isTouched) return null
  const gone = notes?.gone ?? itemsUnder('notes', drawing?.gone)
  const come = notes?.come ?? itemsUnder('notes', drawing?.come)
  const inside = notes?.inside ?? []
  const count = gone.length + come.length + inside.length
  const does = come.length === count ? 'add' : gone.length === count ? 'delete' : 'change'
  if (count === 0) return 'change the notes'
  return `${does} ${count === 1 ? 'a note' : `${count} notes`}`
}

/** Of a list that came or went as a whole. */
function itemsUnder(name: string, kept: PartsDelta['come']): readonly unknown[] {
  const value = kept?.find(([, key]) => key === name)?.[2]
  return Array.isArray(value) ? value : []
}

const rules: Readonly<Record<string, string>> = {
  reenter: 'who may enter again',
  reenterAfterDays: 'who may enter again',
  stopOn: 'when it stops for a person',
  goal: 'the goal',
  timeZone: 'the time zone',
  quietHours: 'the quiet hours',
  sendingDays: 'the sending days',
  skipHolidays: 'what happens on holidays',
  priority: 'which message goes first',
  whenCapped: 'what happens beyond the limit of messages',
  whileAway: 'what happens to missed messages',
}

function ruleWords(drawing: PartsDelta | null): string | null {
  if (!keysOf(drawing).includes('settings')) return null
  const words = new Set(keysOf(partsIn(insideOf(drawing, 'settings'))).map((key) => rules[key]))
  const [only] = words
  return `change ${only && words.size === 1 ? only : 'the rules of the workflow'}`
}

/** A step by what its card says, short enough for a line. */
function nameOf(value: unknown): string {
  const step = graphNode.safeParse(value).data
  if (!step) return 'a step'
  const words = plainLabel(labelOf(step)).replaceAll(/[“”]/g, '').replaceAll(/\s+/g, ' ').trim()
  const letters = [...words]
  return words
    ? `“${letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('').trim()}…` : words}”`
    : 'a step'
}
const mostLetters = 40
