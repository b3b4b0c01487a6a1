import type { Settings } from '../../shared/contract/settings.ts'
import type { Simulation } from '../../shared/contract/simulate.ts'
import { dayMs } from '../../shared/duration.ts'
import { Refusal } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { newId, seededRandom } from '../../shared/ids.ts'
import { createCore } from '../core.ts'
import { openMemory } from '../store/file/open.ts'
import { type NewPerson, savePerson } from '../store/people/savePerson.ts'
import { publishVersion } from '../store/workflows/publishVersion.ts'
import { triggerOf } from '../triggers/index.ts'
import { atOnce, inPieces } from './pieces.ts'
import { mostSteps, playUntil } from './playUntil.ts'
import { simulationReport } from './report.ts'

export interface SimulationInput {
  graph: Graph
  name: string
  people: readonly NewPerson[]
  startMs: number
  days: number
  seed: number
  business: Settings
  /** How much is played at most; left out, `mostSteps`. */
  most?: number
}

/**
 * A month in a second: the same tables, transitions and steps as live, in a database in memory, with a clock that jumps to
 * the next due row. There is no channel in here at all, so nothing can leave. The same input gives the same output.
 * Refuses what would take more than `mostSteps`.
 */
export function simulate(input: SimulationInput): Simulation {
  const { rounds, report, close } = openTest(input)
  try {
    return report(atOnce(rounds))
  } finally {
    close()
  }
}

/** The same, without keeping anything else waiting. */
export async function simulateInPieces(input: SimulationInput, signal?: AbortSignal): Promise<Simulation> {
  const { rounds, report, close } = openTest(input)
  try {
    return report(await inPieces(rounds, signal))
  } finally {
    close()
  }
}

function openTest({ graph, name, people, startMs, days, seed, business, most = mostSteps }: SimulationInput) {
  const began = performance.now()
  const { store, close } = openMemory()
  const random = seededRandom(seed)
  const core = createCore({ store, random, business: () => business })
  const workflowId = newId(random)
  const versionId = store.transaction(() => publishVersion(store)({ id: workflowId, name, graph }, startMs))
  const workflow = { id: workflowId, graph: core.graphOf(versionId) }
  const save = savePerson(store)
  store.transaction(() => {
    const ids = people.map((person) => {
      const id = newId(random)
      save.insert(id, person, startMs)
      return id
    })
    core.enter.arm(workflow, startMs)
    const byHand = workflow.graph.starts.find((node) => !waitsForItsMoment(node)) ?? null
    for (const personId of byHand ? ids : [])
      if (byHand && core.enter.fits(byHand, personId))
        core.enter.start(
          { workflowId, versionId, personId, campaignId: null, node: byHand.id, occasion: 'test' },
          workflow.graph,
          startMs,
        )
  })
  const endMs = startMs + days * dayMs
  return {
    rounds: playUntil(store, core, startMs, endMs, most),
    close,
    /** What the test found out; refuses when it was given up. */
    report: (gaveUpAtMs: number | null): Simulation => {
      if (gaveUpAtMs !== null) throw tooLong(gaveUpAtMs, most)
      const counts = { start: iso(startMs), end: iso(endMs), seed, people: people.length }
      return { ...counts, ...simulationReport(store, workflowId, graph), tookMs: Math.round(performance.now() - began) }
    },
  }
}

const tooLong = (atMs: number, most: number) =>
  new Refusal(
    'TOO_LARGE',
    `This test was stopped on its way, at ${iso(atMs).slice(0, 10)}, because it takes more than ${most.toLocaleString('en')} steps. Test fewer days or fewer people, or make the waits in its loops longer.`,
  )

const waitsForItsMoment = (node: Parameters<typeof triggerOf>[0]) => {
  const { silenceMs, nextAt } = triggerOf(node)
  return silenceMs !== null || nextAt !== null
}

const iso = (ms: number) => new Date(ms).toISOString()
