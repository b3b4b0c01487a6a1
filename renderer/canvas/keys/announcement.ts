import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'
import type { AllNumbers } from '../../timeDock/stepNumbers.ts'
import type { Builder } from '../builderStore.ts'
import { placeSaid, saidOf, stepSentence } from '../cards/stepSentence.ts'
import { notesOf } from '../document/notes.ts'

/**
 * What a screen reader is told when something changed; null when there is nothing new to say. Typing is not told, nor what a
 * line on the screen says anyway: deletions, moves and refusals are such lines.
 * `tellsSteps` is false where the list itself reads out what is chosen.
 */
export function announcement(
  now: Builder,
  before: Builder,
  numbers: AllNumbers | null,
  tellsSteps: boolean,
): string | null {
  if (now.history.present !== before.history.present) {
    const said = turnedBack(now, before) ?? movedSentence(now, before)
    if (said) return said
  }
  if (now.fresh !== null && now.fresh !== before.fresh) return addedSentence(now.derived.graph, now.fresh)
  const isOtherNote = now.chosenNotes !== before.chosenNotes || (before.writing !== null && now.writing === null)
  if (isOtherNote && now.selected.length === 0 && now.chosenNotes.length > 0) return noteSentence(now)
  if (now.selected === before.selected || !tellsSteps) return null
  const [only, ...more] = now.selected
  if (more.length > 0) return `${now.selected.length} steps are chosen.`
  if (only === undefined) return ''
  if (only === before.selected[0] && before.selected.length === 1) return null
  const problems = only === now.fresh ? 0 : (now.derived.problemsOf.get(only)?.length ?? 0)
  return stepSentence(now.derived.graph, only, problems, numbers?.get(only))
}

/** "Added Email after Wait 2 days. Step 4 of 8." */
function addedSentence(graph: Graph, id: string): string {
  const step = graph.nodes.find((one) => one.id === id)
  if (!step) return ''
  const into = graph.edges.find(({ target }) => target === id)
  const after = graph.nodes.find((one) => one.id === into?.source)
  return `Added ${nodeOf(step.type)?.title ?? 'a step'}${after ? ` after ${saidOf(after)}` : ''}. ${placeSaid(graph, id)}.`
}

/** "Moved after Wait 2 days. Step 4 of 8.": a chosen step that now has another one before it. */
function movedSentence({ derived: { graph }, selected }: Builder, { derived: { graph: was } }: Builder): string | null {
  const [only, ...more] = selected
  if (only === undefined || more.length > 0 || graph.edges === was.edges || graph.nodes.length !== was.nodes.length)
    return null
  const sourceIn = ({ edges }: Graph) => edges.find(({ target }) => target === only)?.source
  const after = graph.nodes.find(({ id }) => id === sourceIn(graph))
  if (!after || after.id === sourceIn(was)) return null
  return `Moved after ${saidOf(after)}. ${placeSaid(graph, only)}.`
}

/** "Note: Ask Ben first. Note 1 of 2." */
function noteSentence({ chosenNotes, derived }: Builder): string {
  if (chosenNotes.length > 1) return `${chosenNotes.length} notes are chosen.`
  const notes = notesOf(derived.graph)
  const index = notes.findIndex(({ id }) => id === chosenNotes[0])
  const text = notes[index]?.text.trim()
  return index < 0 ? '' : `${text ? `Note: ${text}` : 'Empty note'}. Note ${index + 1} of ${notes.length}.`
}

/** Undo and redo, which can bring back anything, say what they did. */
function turnedBack(now: Builder, before: Builder): string | null {
  const isUndo = now.history.future.length > before.history.future.length
  const isRedo = now.history.present === before.history.future[0]
  if (!isUndo && !isRedo) return null
  const what = difference(before.history.present.graph, now.history.present.graph)
  return `${isUndo ? 'Undone.' : 'Done again.'}${what ? ` ${what}` : ''}`
}

function difference(before: Graph, now: Graph): string {
  const came = missingIn(before, now)
  const went = missingIn(now, before)
  const changed = now.nodes.filter((step) =>
    isOther(
      before.nodes.find(({ id }) => id === step.id),
      step,
    ),
  )
  const [first] = changed
  return [
    came.length > 0 ? `${called(came)} back.` : '',
    went.length > 0 ? `${called(went)} gone.` : '',
    came.length + went.length === 0 && first ? `${saidOf(first)} is as it was.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

const missingIn = (graph: Graph, { nodes }: Graph): GraphNode[] => {
  const known = new Set(graph.nodes.map(({ id }) => id))
  return nodes.filter(({ id }) => !known.has(id))
}
const called = ([first, ...more]: readonly GraphNode[]) =>
  first && more.length === 0 ? `${saidOf(first)} is` : `${more.length + 1} steps are`
const isOther = (was: GraphNode | undefined, is: GraphNode) =>
  was !== undefined && ((was.config !== undefined && was.config !== is.config) || isOff(was) !== isOff(is))
