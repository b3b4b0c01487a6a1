import { dayMs } from '../../shared/duration.ts'
import { seededRandom } from '../../shared/ids.ts'
import type { Parts } from '../areas/parts.ts'
import { createCore } from '../core.ts'
import { inPieces } from '../simulate/pieces.ts'
import { mostSteps, playUntil } from '../simulate/playUntil.ts'
import { calendarQueries, type ForecastRow } from '../store/queries/calendar.ts'
import { copyInMemory } from '../store/store.ts'

/** How far ahead the engine plays. */
export const furthestDays = 60

export interface Forecast {
  messages: ForecastRow[]
  /** What the list leaves out, in sentences. */
  notes: string[]
}

/** The messages that will go out until then if nothing else happens: played on a copy in memory that nothing can leave. */
export async function forecastMessages(
  parts: Parts,
  fromMs: number,
  toMs: number,
  signal?: AbortSignal,
): Promise<Forecast> {
  const nowMs = parts.now()
  const endMs = Math.min(toMs, nowMs + furthestDays * dayMs)
  if (endMs <= nowMs) return { messages: [], notes: [] }
  const { store, close } = copyInMemory(parts.store)
  try {
    const core = createCore({ store, random: seededRandom(1), business: parts.settings.business })
    const query = calendarQueries(store)
    const before = query.latestMessage()
    const gaveUpAtMs = await inPieces(playUntil(store, core, nowMs, endMs - 1, mostSteps), signal)
    return {
      messages: query.played(before, fromMs, endMs),
      notes: [
        ...(endMs < toMs ? [`Forecasts go ${furthestDays} days ahead. What comes later is not in here yet.`] : []),
        ...(gaveUpAtMs === null ? [] : ['There is so much to come that only its beginning is forecast.']),
      ],
    }
  } finally {
    close()
  }
}
