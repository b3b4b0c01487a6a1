import type { Settings } from '../../shared/contract/settings.ts'
import type { Simulation } from '../../shared/contract/simulate.ts'
import type { Graph } from '../../shared/graph.ts'
import { readBusinessWords } from '../store/simulate/businessWords.ts'
import { pastRows } from '../store/simulate/pastRows.ts'
import { pastWriter } from '../store/simulate/pastWriter.ts'
import type { Store } from '../store/store.ts'
import { asItBegan } from './asItBegan.ts'
import { inOrder, type Moment, mergeMoments } from './moment.ts'
import { offNotes } from './offNotes.ts'
import { inPieces } from './pieces.ts'
import { mostSteps, playUntil } from './playUntil.ts'
import { replayer } from './replay.ts'
import { simulationReport } from './report.ts'
import { startNotes } from './startNotes.ts'
import { sweeps } from './sweeps.ts'
import { tooLong } from './tooLong.ts'
import { openWorld, type World } from './world.ts'

export interface BacktestInput {
  /** The real data: it is only read. */
  store: Store
  workflow: { id: string; name: string; graph: Graph }
  fromMs: number
  toMs: number
  business: Settings
}

/**
 * What a workflow would have done in a past time: the real people, and what really happened to them, at the instants at
 * which it happened. Played like a test, in a database of its own without any channel, so nothing can be sent.
 */
export const backtest = (input: BacktestInput, signal?: AbortSignal): Promise<Simulation> =>
  inPieces(play(input), signal)

function* play(input: BacktestInput): Generator<number, Simulation> {
  const began = performance.now()
  const { store: real, workflow, fromMs, toMs, business } = input
  const past = pastRows(real)
  const world = openWorld({ business, seed: 1, words: readBusinessWords(real), workflows: [workflow] }, fromMs)
  try {
    const [main] = world.workflows
    const coming = yield* asItBegan(world, past, input)
    if (main) world.core.enter.arm(main, fromMs)
    const moments = inOrder([...coming, ...contacts(world, past, input), ...startedByHand(world, past, input)])
    const all = mergeMoments(moments, mergeMoments(replayed(world, past, input), sweeps(world, fromMs, toMs)))
    const gaveUpAtMs = yield* playUntil(world.store, world.core, fromMs, toMs, mostSteps, all)
    if (gaveUpAtMs !== null) throw tooLong(gaveUpAtMs, mostSteps)
    const report = yield* simulationReport(world, { graph: workflow.graph, endMs: toMs, isReal: true, packed: false })
    const about = { start: iso(fromMs), end: iso(toMs), seed: 1, people: pastWriter(world.store).countPeople() }
    const notes = [...assumed, ...startNotes(world, report, false), ...offNotes(workflow.graph), ...report.notes]
    return { ...about, ...report, didNotFit: [], notes, tookMs: Math.round(performance.now() - began) }
  } finally {
    world.close()
  }
}

type Past = ReturnType<typeof pastRows>

/** What really happened, read from the log as the time comes to it. */
function* replayed(world: World, past: Past, { fromMs, toMs, workflow }: BacktestInput): Generator<Moment> {
  const happen = replayer(world, pastWriter(world.store))
  for (const page of past.events(fromMs, toMs, workflow.id))
    for (const event of page) yield { atMs: event.at, happens: () => happen(event) }
}

/** Messages of others that they really got: their silence begins anew by them. */
function contacts({ store }: World, past: Past, { fromMs, toMs, workflow }: BacktestInput): Moment[] {
  const write = pastWriter(store)
  return past.contacts(fromMs, toMs, workflow.id).map(({ person_id, at }) => ({
    atMs: at,
    happens: () => write.contacted(person_id, at),
  }))
}

/** Who was really started by hand is started by hand again. */
function startedByHand({ store, core, workflows }: World, past: Past, input: BacktestInput): Moment[] {
  const write = pastWriter(store)
  const [main] = workflows
  const node = main?.graph.starts.find(({ type }) => type === 'manual')
  if (!main || !node) return []
  const { id: workflowId, versionId, graph } = main
  return past
    .startedByHand(input.fromMs, input.toMs, input.workflow.id, node.id)
    .map(({ person_id: personId, at }) => ({
      atMs: at,
      happens: () => {
        if (write.isPerson(personId) && core.enter.fits(node, personId, at))
          core.enter.start({ workflowId, versionId, personId, node: node.id, occasion: `by hand ${at}` }, graph, at)
      },
    }))
}

const assumed = [
  'Nothing was sent. It is played as if this workflow had been on all that time, with nobody inside before.',
  'People and records are as the history of changes says they were; what was changed without a trace, such as a date that was moved, is as it is today.',
]

const iso = (ms: number) => new Date(ms).toISOString()
