import type { Api } from '../../shared/contract/api.ts'
import { dayMs } from '../../shared/duration.ts'
import { Refusal } from '../../shared/errors.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import { type Forecast, forecastMessages } from '../calendar/forecast.ts'
import { type Dated, dated, scheduledItems } from '../calendar/scheduled.ts'
import { comingNode } from '../campaigns/comingStep.ts'
import { calendarQueries, mostItems, type WaitingRow } from '../store/queries/calendar.ts'
import { readEnd, readMoment } from '../time/readMoment.ts'
import { iso, type Parts } from './parts.ts'

const nothing: Forecast = { messages: [], notes: [] }

/** What is scheduled, and what the engine forecasts. Looks only: nothing is sent and nothing moves. */
export function calendarArea(parts: Parts): Api['calendar'] {
  const { store, core, settings, now } = parts
  const query = calendarQueries(store)
  const scheduled = scheduledItems(store, core, settings.business)

  /** Somebody comes to a step when their wait is over. What the forecast knows better is taken from there. */
  function waitingItem(row: WaitingRow, forecast: Map<string, Forecast['messages'][number]>, isSure: boolean): Dated[] {
    const { at, person, workflow, run_id, version_id, node, next_port } = row
    const coming = comingNode(core, version_id, node, next_port)
    if (!coming) return []
    const key = `${run_id} ${coming.id}`
    const played = forecast.get(key)
    forecast.delete(key)
    // Where it was played and nothing was sent, they come to a message that passes them over, such as an SMS without a phone.
    const sends = coming.family === 'send' && coming.type !== 'notifyStaff' && (played !== undefined || !isSure)
    const kind = sends ? 'message' : 'step'
    const known = { at: played?.at ?? at, title: played?.title ?? plainLabel(labelOf(coming)), person, workflow }
    return [dated(kind, known)]
  }

  return {
    list: async ({ from, to, forecast: wantsForecast }, signal) => {
      const fromMs = from === undefined ? now() : readMoment(from, settings.business().timeZone)
      const toMs = to === undefined ? fromMs + 7 * dayMs : readEnd(to, settings.business().timeZone)
      if (toMs <= fromMs) throw new Refusal('NOT_POSSIBLE', 'The calendar ends before it begins. Choose a later end.')
      const forecast = wantsForecast ? await forecastMessages(parts, fromMs, toMs, signal) : nothing
      // The first message of a run by a step that it waits to come to is scheduled already; all others are forecast.
      const first = new Map<string, Forecast['messages'][number]>()
      for (const row of forecast.messages) {
        const key = `${row.run_id} ${row.node}`
        if (row.run_id !== null && !first.has(key)) first.set(key, row)
      }
      const known = new Map(first)
      const isSure = wantsForecast && forecast.notes.length === 0
      const waiting = query.waiting(fromMs, toMs).flatMap((row) => waitingItem(row, known, isSure))
      const taken = new Set([...first].filter(([key]) => !known.has(key)).map(([, row]) => row))
      const items = [
        ...query.sent(fromMs, toMs).map((row) => dated('message', row)),
        ...query.queued(fromMs, toMs).map((row) => dated('message', row)),
        ...waiting,
        ...query.campaigns(fromMs, toMs).map((row) => dated('campaign', row)),
        ...scheduled.starts(fromMs, toMs),
        ...query.tasks(fromMs, toMs).map((row) => dated('task', row)),
        ...scheduled.records(fromMs, toMs),
        ...forecast.messages
          .filter((row) => !taken.has(row))
          .map((row) => ({ ...dated('message', row), forecast: true })),
      ].sort((a, b) => a.atMs - b.atMs)
      const shown = items.slice(0, mostItems)
      const cut =
        items.length > mostItems ? [`Only the first ${mostItems} entries are listed. Choose a shorter time.`] : []
      return {
        ...{ from: iso(fromMs), to: iso(toMs), notes: [...forecast.notes, ...cut] },
        items: shown.map(({ atMs, ...item }) => ({ at: iso(atMs), ...item })),
      }
    },
  }
}
