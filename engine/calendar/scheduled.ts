import type { CalendarItem } from '../../shared/contract/calendar.ts'
import type { Settings } from '../../shared/contract/settings.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import type { Core } from '../core.ts'
import { calendarQueries, type DatedRow, mostItems, type StartRow } from '../store/queries/calendar.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import type { Store } from '../store/store.ts'
import { readInstant } from '../time/zones.ts'
import { triggerOf } from '../triggers/index.ts'
import { ownFields } from '../walk/facts.ts'

/** Something with a date, before it is printed. */
export interface Dated extends Omit<CalendarItem, 'at'> {
  atMs: number
}

export const dated = (kind: CalendarItem['kind'], { at, ...row }: DatedRow): Dated => ({
  ...{ atMs: at, kind, title: row.title, person: row.person, workflow: row.workflow, forecast: false },
})

/** What has its date already: recurring starts and starts around a date, and the dates of records themselves. */
export function scheduledItems(store: Store, core: Core, business: () => Settings) {
  const query = calendarQueries(store)
  const types = recordTypes(store)

  function starts(fromMs: number, toMs: number): Dated[] {
    const rows = query.starts(toMs)
    if (rows.length === 0) return []
    const on = new Map(core.enter.workflowsOn().map((workflow) => [workflow.id, workflow]))
    return rows.flatMap((row) => {
      const node = on.get(row.workflow_id)?.graph.nodes.get(row.node)
      if (!node || node.isOff) return []
      const { nextAt } = triggerOf(node)
      const moments = nextAt ? recurring(row.at, toMs, (ms) => nextAt(ms, business().timeZone)) : [row.at]
      return moments.filter((atMs) => atMs >= fromMs).map((atMs) => startItem(row, labelOf(node), atMs))
    })
  }

  function records(fromMs: number, toMs: number): Dated[] {
    return types.all().flatMap((type) => {
      const dates = type.fields.filter(({ kind }) => kind === 'date' || kind === 'dateTime')
      if (dates.length === 0) return []
      return query.records(type.id).flatMap(({ title, fields, person }) => {
        const own = ownFields(fields)
        return dates.flatMap(({ name, title: what }): Dated[] => {
          const atMs = dateMs(own[name], business().timeZone)
          if (atMs === null || atMs < fromMs || atMs >= toMs) return []
          return [{ atMs, kind: 'record', title: `${title}: ${what}`, person, workflow: null, forecast: false }]
        })
      })
    })
  }

  return { starts, records }
}

const startItem = ({ workflow, person, record }: StartRow, label: string, atMs: number): Dated => ({
  ...{ atMs, kind: 'start', title: record === null ? label : `${label}: ${record}`, person, workflow, forecast: false },
})

function recurring(firstMs: number, toMs: number, next: (ms: number) => number | null): number[] {
  const moments: number[] = []
  let atMs: number | null = firstMs
  while (atMs !== null && atMs < toMs && moments.length < mostItems) {
    moments.push(atMs)
    atMs = next(atMs)
  }
  return moments
}

/** A plain day is its beginning for the business. Null when it is no date. */
function dateMs(value: unknown, zone: string): number | null {
  if (typeof value !== 'string' || value === '') return null
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return readInstant(`${value}T00:00`, zone)
  const ms = Date.parse(value)
  return Number.isNaN(ms) ? null : ms
}
