import { hourMs, minuteMs } from '../../shared/duration.ts'
import { triggerOf } from '../triggers/index.ts'
import type { Moment } from './moment.ts'
import type { World } from './world.ts'

/** Once an hour it is looked who joined or left a segment because time has passed: only where a workflow waits for that. */
export function* sweeps({ store, core, workflows }: World, startMs: number, endMs: number): Generator<Moment> {
  const graphs = workflows.map(({ graph }) => graph)
  if (!graphs.some(({ starts }) => starts.some((node) => triggerOf(node).watches !== null))) return
  const first = Math.ceil((startMs - pastTheHourMs) / hourMs) * hourMs + pastTheHourMs
  for (let atMs = first; atMs <= endMs; atMs += hourMs)
    yield { atMs, happens: () => store.transaction(() => core.segments.sweep(graphs, atMs)) }
}

/** As the job does it live. */
const pastTheHourMs = 7 * minuteMs
