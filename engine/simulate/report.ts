import type { Simulation } from '../../shared/contract/simulate.ts'
import type { Graph } from '../../shared/graph.ts'
import { collisions } from '../store/queries/collisions.ts'
import { eachEvent } from '../store/queries/history.ts'
import { notStarted } from '../store/queries/notStarted.ts'
import { simulatedMessages } from '../store/queries/simulatedMessages.ts'
import { stepCounts } from '../store/queries/stepCounts.ts'
import type { World } from './world.ts'

/** Counts and messages are whole; a longer list of events would fill the memory of whoever asks. */
const mostEvents = 200_000
const mostNotStarted = 10_000
const piece = 2_000

export type Report = Omit<Simulation, 'start' | 'end' | 'seed' | 'people' | 'tookMs'>

/** What a test says: counts for every step of the workflow that is tested, every message, every event. Made in pieces, which are told as being at the end. */
export function* simulationReport(
  { store, workflows }: Pick<World, 'store' | 'workflows'>,
  graph: Graph,
  endMs: number,
): Generator<number, Report> {
  const counts = stepCounts(store)(workflows[0]?.id ?? '')
  const nobody = { in: 0, out: {}, waiting: 0, skipped: 0 }
  const steps = graph.nodes.map(({ id }) => {
    const { in: came, out, waiting, skipped } = counts.get(id) ?? nobody
    return [id, { in: came, out, waiting, skipped }] as const
  })
  const events: Simulation['events'] = []
  for (const event of eachEvent(store)({ most: mostEvents + 1 })) {
    events.push(event)
    if (events.length % piece === 0) yield endMs
  }
  const isCut = events.length > mostEvents
  return {
    steps: Object.fromEntries(steps),
    messages: simulatedMessages(store),
    events: isCut ? events.slice(0, mostEvents) : events,
    notStarted: notStarted(store, mostNotStarted),
    collisions: collisions(store),
    notes: isCut
      ? [
          `Only the first ${mostEvents.toLocaleString('en')} events of this test are listed. The counts of every step and all messages are whole.`,
        ]
      : [],
  }
}
