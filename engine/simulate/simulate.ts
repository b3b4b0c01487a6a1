import type { Settings } from '../../shared/contract/settings.ts'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs } from '../../shared/duration.ts'
import type { Graph } from '../../shared/graph.ts'
import type { WhatHappens } from '../../shared/whatIf.ts'
import type { NewPerson } from '../store/people/savePerson.ts'
import type { BusinessWords } from '../store/simulate/businessWords.ts'
import { copyPeople, type RealPeople } from './copyPeople.ts'
import { enterAtStart, type Misfit } from './enterAtStart.ts'
import { personFinder } from './findPerson.ts'
import { inOrder, type Moment, mergeMoments } from './moment.ts'
import { offNotes } from './offNotes.ts'
import { atOnce, inPieces, tellingPieces } from './pieces.ts'
import { mostSteps, playUntil } from './playUntil.ts'
import { putPeople } from './putPeople.ts'
import { putRecords, type TestRecord } from './putRecords.ts'
import { readWhatIfs } from './readWhatIfs.ts'
import { simulationReport } from './report.ts'
import { startNotes } from './startNotes.ts'
import { sweeps } from './sweeps.ts'
import { tooLong } from './tooLong.ts'
import { undecidedNotes } from './undecidedNotes.ts'
import { type NamedGraph, openWorld, type World } from './world.ts'

export interface SimulationInput {
  graph: Graph
  name: string
  people: readonly NewPerson[]
  /** Your own people, of whom copies take part. */
  real?: RealPeople
  /** What people have when the test starts. */
  records?: readonly TestRecord[]
  whatIf?: readonly WhatHappens[]
  /** Other workflows that are on at the same time. */
  others?: readonly NamedGraph[]
  startMs: number
  days: number
  seed: number
  business: Settings
  words?: Partial<BusinessWords>
  /** How much is played at most; left out, `mostSteps`. */
  most?: number
  /** What was found out before, to be told with the rest. */
  notes?: readonly string[]
  /** Events in columns. */
  packed?: boolean
}

/** How far a test is: days that are over, of so many. The last one has the result. */
interface Progress {
  played: number
  of: number
  people: number
  result?: Simulation
}

/**
 * A month in a second: the same tables, transitions and steps as live, in a database in memory, with a clock that jumps to
 * the next due row. There is no channel in here at all, so nothing can leave. The same input gives the same output.
 * Refuses what would take more than `mostSteps`.
 */
export const simulate = (input: SimulationInput): Simulation => atOnce(play(input))

/** The same, without keeping anything else waiting. */
export const simulateInPieces = (input: SimulationInput, signal?: AbortSignal): Promise<Simulation> =>
  inPieces(play(input), signal)

/** The same, telling how far it is. */
export async function* simulateTelling(input: SimulationInput, signal?: AbortSignal): AsyncGenerator<Progress> {
  const { startMs, days: of } = input
  const about = { of, people: input.people.length + (input.real?.ids.length ?? 0) }
  const daysOver = (atMs: number) => Math.min(of, Math.floor((atMs - startMs) / dayMs))
  const result = yield* tellingPieces(play(input), (atMs) => ({ played: daysOver(atMs), ...about }), signal)
  yield { played: of, ...about, result }
}

/** Yields the instant it is at. */
function* play(input: SimulationInput): Generator<number, Simulation> {
  const began = performance.now()
  const { graph, name, others = [], startMs, days, seed, most = mostSteps, packed = false } = input
  const world = openWorld({ ...input, workflows: [{ name, graph }, ...others] }, startMs)
  try {
    const endMs = startMs + days * dayMs
    const { people, misfits, moments, notes } = yield* setUp(world, input, endMs)
    const gaveUpAtMs = yield* playUntil(
      world.store,
      world.core,
      startMs,
      endMs,
      most,
      mergeMoments(inOrder(moments), sweeps(world, startMs, endMs)),
    )
    if (gaveUpAtMs !== null) throw tooLong(gaveUpAtMs, most)
    const about = { start: iso(startMs), end: iso(endMs), seed, people: people.length }
    const isReal = input.real !== undefined
    const report = yield* simulationReport(world, { graph, endMs, isReal, packed })
    const labels = new Map(report.takingPart.map(({ person }, index) => [people[index], person]))
    const didNotFit = misfits.map(({ personId, ...rest }) => ({ person: labels.get(personId) ?? personId, ...rest }))
    const said = [
      ...notes,
      ...startNotes(world, report, true),
      ...offNotes(graph),
      ...undecidedNotes(world, report),
      ...report.notes,
    ]
    return { ...about, ...report, didNotFit, notes: said, tookMs: Math.round(performance.now() - began) }
  } finally {
    world.close()
  }
}

function* setUp(
  world: World,
  { people, real, records = [], whatIf = [], startMs, notes = [] }: SimulationInput,
  endMs: number,
): Generator<number, { people: string[]; misfits: Misfit[]; moments: Moment[]; notes: string[] }> {
  const ids = real ? yield* copyPeople(world, real, startMs) : yield* putPeople(world, people, startMs)
  const find = personFinder(world)
  const left = putRecords(world, records, find, startMs)
  const moments = readWhatIfs(world, whatIf, find, startMs)
  const after = moments.filter(({ atMs }) => atMs > endMs).length
  const misfits = yield* enterAtStart(world, ids, startMs)
  return { people: ids, misfits, moments, notes: [...notes, ...left, ...(after > 0 ? [afterEnd(after)] : [])] }
}

const afterEnd = (count: number) =>
  `${count === 1 ? 'One what-if lies' : `${count} what-ifs lie`} after the end of this test, so ${count === 1 ? 'it does' : 'they do'} not happen. Test more days.`

const iso = (ms: number) => new Date(ms).toISOString()
