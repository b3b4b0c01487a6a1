import type { Simulation } from '../../shared/contract/simulate.ts'
import type { Graph } from '../../shared/graph.ts'
import { dataAddress, pictureRows } from '../store/outbox/pictureRows.ts'
import { collisions } from '../store/queries/collisions.ts'
import { notStarted } from '../store/queries/notStarted.ts'
import { simulatedMessages } from '../store/queries/simulatedMessages.ts'
import { stepCounts } from '../store/queries/stepCounts.ts'
import { takingPart } from '../store/queries/takingPart.ts'
import { listEvents, packEvents } from './testEvents.ts'
import type { World } from './world.ts'

const mostNotStarted = 10_000

export type Report = Omit<Simulation, 'start' | 'end' | 'seed' | 'people' | 'didNotFit' | 'tookMs'>

interface Wanted {
  graph: Graph
  endMs: number
  /** The people are copies of real ones. */
  isReal: boolean
  /** Events in columns. */
  packed: boolean
}

/** What a test says: counts for every step of the workflow that is tested, every message, every event. Made in pieces, which are told as being at the end. */
export function* simulationReport(
  { store, workflows }: Pick<World, 'store' | 'workflows'>,
  { graph, endMs, isReal, packed }: Wanted,
): Generator<number, Report> {
  const counts = stepCounts(store)(workflows[0]?.id ?? '')
  const nobody = { in: 0, out: {}, waiting: 0, skipped: 0 }
  const steps = graph.nodes.map(({ id }) => {
    const { in: came, out, waiting, skipped } = counts.get(id) ?? nobody
    return [id, { in: came, out, waiting, skipped }] as const
  })
  yield endMs
  const messages = simulatedMessages(store)
  yield endMs
  const { events, columns, isCut, most } = packed ? yield* packEvents(store, endMs) : yield* listEvents(store, endMs)
  return {
    takingPart: takingPart(store, isReal),
    steps: Object.fromEntries(steps),
    messages,
    pictures: picturesIn(store, messages),
    events,
    ...(columns ? { packed: columns } : {}),
    notStarted: notStarted(store, mostNotStarted),
    collisions: collisions(store),
    notes: isCut ? [cutNote(most, packed)] : [],
  }
}

function picturesIn(store: World['store'], messages: Simulation['messages']): Simulation['pictures'] {
  const pictures = pictureRows(store).of(...messages.flatMap(({ letter }) => letter ?? []))
  return Object.fromEntries(pictures.map((picture) => [picture.id, dataAddress(picture)]))
}

const cutNote = (most: number, packed: boolean) => {
  const first = `Only the first ${most.toLocaleString('en')} events of this test are listed`
  return packed
    ? `${first}, so the numbers of later days are not whole. Test fewer people or fewer days.`
    : `${first}. The counts of every step and all messages are whole.`
}
