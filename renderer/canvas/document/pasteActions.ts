import type { Graph } from '../../../shared/graph.ts'
import { fieldsOf } from '../../../shared/nodes/derive.ts'
import { copiedHere, rememberCopied } from '../clipboard/lastCopied.ts'
import { type ReadSteps, readSteps } from '../clipboard/readSteps.ts'
import { type LeftOut, writeSteps } from '../clipboard/stepsText.ts'
import { type Point, withPlaces } from '../layout/layout.ts'
import { copiesOf } from './copiesOf.ts'
import { type LinkStart, name } from './graphEdits.ts'
import { insertPart, layDown } from './insertPart.ts'
import { firstOf, lastOf, partOf } from './part.ts'
import { removeSteps } from './removeSteps.ts'
import type { Hand } from './stepActions.ts'

/** Copy, cut and paste of steps as text. The clipboard itself is the caller's business. */
export function pasteActions({ state, document, become, say, id }: Hand) {
  /** The chosen steps as text, or null when none is chosen. */
  const copyChosen = (): string | null => {
    const { selected, derived } = state()
    const part = partOf(derived.graph, selected, derived.places)
    if (part.nodes.length === 0) return null
    const text = writeSteps(part)
    rememberCopied(text, part)
    return text
  }
  const whatIsChosen = () => {
    const [only, ...more] = partOf(document().graph, state().selected).nodes
    return only && more.length === 0 ? name(only) : `${state().selected.length} steps`
  }
  return {
    copyChosen: () => {
      const text = copyChosen()
      if (text) say(`Copied ${whatIsChosen()}. Paste into any workflow, or into a mail.`)
      return text
    },
    cutChosen: () => {
      const text = copyChosen()
      if (!text) return null
      const { graph, said } = removeSteps(document().graph, state().selected, 'Cut')
      become(graph)
      say(said, { undo: true })
      return text
    },
    /** Onto the chosen link, else after what is chosen, else at a point. Gives back the ids of what came, or null. */
    paste: (text: string, at: Point): string[] | null => {
      const here = copiedHere(text)
      const read: ReadSteps = here ? { ok: true, part: here, leftOut: [] } : readSteps(text)
      if (!read.ok) {
        say(read.sentence, { isRefusal: true })
        return null
      }
      const { derived, selected, selectedLink } = state()
      const { graph } = derived
      const copies = copiesOf(read.part, id, id)
      const spot = spotFor(graph, selected, selectedLink)
      const inserted = spot === null ? null : insertPart(graph, copies, spot.from, id)
      const edit = inserted?.ok ? inserted : layDown(withPlaces(graph, derived.places), copies, at)
      if (!edit.ok) {
        say(edit.sentence, { isRefusal: true })
        return null
      }
      become(edit.graph)
      const there = new Set(edit.graph.nodes.map((step) => step.id))
      const came = copies.nodes.filter((step) => there.has(step.id))
      const nowCalled = new Map(read.part.nodes.map((step, index) => [step.id, copies.nodes[index]?.id ?? '']))
      const leftOut = read.leftOut.flatMap(({ node, setting }) => ({ node: nowCalled.get(node) ?? '', setting }))
      state().select(came.map((step) => step.id))
      const what = came.length === 1 && came[0] ? name(came[0]) : `${came.length} steps`
      const where = inserted?.ok && spot ? ` after ${spot.called}` : ''
      const starts =
        came.length < copies.nodes.length && spot ? ` The start was left out: people come from ${spot.called}.` : ''
      const beside = inserted && !inserted.ok ? ` beside the others: ${inserted.sentence}` : where
      const said = `Pasted ${what}${beside}${beside.endsWith('.') ? '' : '.'}${starts}${anewSentence(edit.graph, leftOut)}`
      say(said, { undo: true })
      return came.map((step) => step.id)
    },
  }
}

interface PasteSpot {
  from: string | LinkStart
  called: string
}

/** The step that pasted steps follow: before the chosen link, else the chosen one, else the last of several in a row. */
function spotFor(graph: Graph, selected: readonly string[], link: string | null): PasteSpot | null {
  const called = (from: string | LinkStart): PasteSpot | null => {
    const step = graph.nodes.find(({ id }) => id === (typeof from === 'string' ? from : from.source))
    return step ? { from, called: name(step) } : null
  }
  const chosen = graph.edges.find(({ id }) => id === link)
  if (chosen) return called({ source: chosen.source, port: chosen.port })
  const [only, ...more] = selected
  if (only !== undefined && more.length === 0) return called(only)
  const part = partOf(graph, selected)
  const first = firstOf(part)
  const last = first && lastOf(part, first.id)
  return last ? called(last) : null
}

/** What did not come along and has to be chosen again. */
function anewSentence(graph: Graph, leftOut: LeftOut): string {
  const settings = leftOut.flatMap(({ node, setting }) => {
    const step = graph.nodes.find(({ id }) => id === node)
    const title = step && fieldsOf(step.type).find(({ key }) => key === setting)?.meta.title
    return step ? [`“${title ?? setting.slice(0, 40)}” of ${name(step)}`] : []
  })
  const [first, second, ...more] = settings
  if (!first) return ''
  if (!second) return ` Choose ${first} anew.`
  if (more.length === 0) return ` Choose ${first} and ${second} anew.`
  return ` ${settings.length} settings did not come along: choose them anew, such as ${first}.`
}
