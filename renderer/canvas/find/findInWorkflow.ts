import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { textsOf } from '../../../shared/nodes/derive.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { fold } from '../../commands/findCommands.ts'
import { outlineFor } from '../../outline/outlineFor.ts'
import { wordsOf } from '../../panel/texts/textParts.ts'
import { cardWords } from '../cards/cardWords.ts'
import { groupsOf, notesOf } from '../document/notes.ts'

/** A place in the workflow where the words that were typed stand. */
export interface Found {
  kind: 'step' | 'note' | 'group'
  id: string
}

/** Steps whose card or messages hold the words, in the order they are walked, then notes and the titles of groups. */
export function findInWorkflow(graph: Graph, typed: string): Found[] {
  const wanted = plain(typed)
  if (wanted === '') return []
  const { numberOf } = outlineFor(graph)
  const placeOf = ({ id }: GraphNode) => numberOf.get(id) ?? Number.MAX_SAFE_INTEGER
  const steps = graph.nodes
    .filter((step) => saidBy(step).includes(wanted))
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(({ id }): Found => ({ kind: 'step', id }))
  const holds = (text: string) => plain(text).includes(wanted)
  const notes = notesOf(graph).flatMap(({ id, text }): Found[] => (holds(text) ? [{ kind: 'note', id }] : []))
  const groups = groupsOf(graph).flatMap(({ id, title }): Found[] => (holds(title) ? [{ kind: 'group', id }] : []))
  return [...steps, ...notes, ...groups]
}

const said = new WeakMap<GraphNode, string>()

/** Everything that can be read of a step. A step never changes, it is replaced: so this is read once. */
function saidBy(step: GraphNode): string {
  const known = said.get(step)
  if (known !== undefined) return known
  const { word, sentence } = cardWords(step)
  const all = [word, sentence, ...(isOff(step) ? ['Off'] : []), ...textsOf(step)]
    .map((text) => plain(wordsOf(text)))
    .join('\n')
  said.set(step, all)
  return all
}

const plain = (text: string) => fold(text).replaceAll(/\s+/g, ' ').trim()
