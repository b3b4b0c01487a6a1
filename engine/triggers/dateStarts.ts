import type { Settings } from '../../shared/contract/settings.ts'
import { zoneFor } from '../business.ts'
import type { Store } from '../store/store.ts'
import { cancelRun } from '../store/transitions/cancelRun.ts'
import { type DateOwner, dateRows, ownerIds } from '../store/workflows/dateRows.ts'
import { momentOf } from '../time/moment.ts'
import { printMoment } from '../time/printTime.ts'
import type { CompiledGraph, CompiledNode } from '../walk/compiledGraph.ts'
import { ownFields } from '../walk/facts.ts'
import { triggerOf } from './index.ts'
import type { DateStart } from './trigger.ts'

interface Watching {
  id: string
  graph: CompiledGraph
}

/**
 * Starts around a date. The moment is a row for each person or record that has the date; when the date changes the row is
 * written anew, when it goes (or the booking is cancelled) the row goes. A moment that is long past starts nobody: when it
 * came about by a change, that is noted with the reason; when the workflow is turned on, it is history.
 */
export function dateStarts(store: Store, business: () => Settings) {
  const rows = dateRows(store)
  const cancel = cancelRun(store)

  const zoneOf = (graph: CompiledGraph, owner: DateOwner) =>
    zoneFor(graph.settings, 'person' in owner ? owner.person.time_zone : null, business())

  function momentFor(start: DateStart, graph: CompiledGraph, owner: DateOwner, nowMs: number): number | null {
    if ('record' in owner && !counts(start, owner.record.state)) return null
    return momentOf(dateOf(owner, start.field), start.moment, zoneOf(graph, owner), nowMs)
  }

  function arm(
    { id, graph }: Watching,
    node: CompiledNode,
    start: DateStart,
    owner: DateOwner,
    nowMs: number,
    change: Change | null,
  ) {
    const waitingMs = rows.dueAt(id, node.id, owner)
    const hasCome = waitingMs !== undefined && waitingMs <= nowMs
    if (hasCome && momentFor(start, graph, owner, waitingMs) === waitingMs) return // and is about to start them
    const dueMs = momentFor(start, graph, owner, nowMs)
    if (change !== null) stopObsolete(id, node, start, owner, dueMs, change, nowMs)
    if (dueMs === null) {
      rows.drop(id, node.id, owner)
      return
    }
    if (dueMs >= nowMs) {
      rows.put(id, node.id, owner, dueMs)
      return
    }
    rows.drop(id, node.id, owner)
    if (change === null) return
    const { recordId } = ownerIds(owner)
    const { personId } = change
    const { reenter = 'never' } = graph.settings
    const sinceMs = reenter === 'never' || reenter === 'oncePerRecord' ? dueMs : null
    if (rows.hasStarted(id, node.id, { personId, recordId }, occasionOf(node, start, owner, dueMs), sinceMs)) return
    if (dueMs >= nowMs - start.lateMs) {
      rows.put(id, node.id, owner, dueMs)
      return
    }
    const reason = `its moment was ${printMoment(dueMs, zoneOf(graph, owner))}, which was over when the date was set`
    rows.noteOnce({ workflowId: id, node: node.id, personId, recordId }, reason, nowMs)
  }

  /** Who walks because of a date that was moved to another, or taken away, leaves; not by what their own walk changed. */
  function stopObsolete(
    workflowId: string,
    node: CompiledNode,
    start: DateStart,
    owner: DateOwner,
    dueMs: number | null,
    { causeRunId }: Change,
    nowMs: number,
  ) {
    if (dueMs !== null && (dueMs < nowMs || start.moment.yearly)) return
    const occasion = dueMs === null ? '' : occasionOf(node, start, owner, dueMs)
    for (const run of rows.liveRuns(workflowId, node.id, ownerIds(owner), occasion)) {
      if (run === causeRunId) continue
      cancel(run, dueMs === null ? 'the date was taken away, or no longer counts' : 'the date was moved', nowMs)
      rows.release(run)
    }
  }

  function noteFor(workflowId: string, node: string, owner: DateOwner, reason: string, nowMs: number) {
    const { recordId } = ownerIds(owner)
    for (const personId of peopleOf(owner)) rows.noteNotStarted({ workflowId, node, personId, recordId }, reason, nowMs)
  }

  const peopleOf = (owner: DateOwner): string[] =>
    'person' in owner ? [owner.person.id] : rows.peopleOf(owner.record.id)

  function* dateNodes({ graph }: Watching, recordType: string | null): Generator<[CompiledNode, DateStart]> {
    for (const node of graph.starts) {
      const { date } = triggerOf(node)
      if (date && date.recordType === recordType) yield [node, date]
    }
  }

  return {
    /** A workflow was turned on, or the file opened: what fell due while nothing ran is left for `fire` to look at. */
    armAll: (workflow: Watching, nowMs: number) => {
      for (const node of workflow.graph.starts) {
        const { date } = triggerOf(node)
        if (!date) continue
        for (const owner of rows.owners(date.recordType)) arm(workflow, node, date, owner, nowMs, null)
      }
    },
    /** A person, or a record of theirs, is new or was changed. Told for each person of a record. */
    changed: (
      workflows: readonly Watching[],
      { personId, recordId }: { personId: string; recordId: string | null },
      causeRunId: number | null,
      nowMs: number,
    ) => {
      const owner =
        recordId === null ? asOwner('person', rows.person(personId)) : asOwner('record', rows.record(recordId))
      if (!owner) return
      for (const workflow of workflows)
        for (const [node, date] of dateNodes(workflow, 'record' in owner ? owner.record.type : null))
          arm(workflow, node, date, owner, nowMs, { personId, causeRunId })
    },
    /**
     * A row is due: whom to start and for what, or nobody when it is too late. `next` is its next moment, for yearly dates.
     */
    fire: (
      { id, graph }: Watching,
      node: CompiledNode,
      start: DateStart,
      row: { person_id: string | null; record_id: string | null; due_at: number },
      nowMs: number,
    ): { people: readonly string[]; recordId: string | null; occasion: string; nextMs: number | null } => {
      const owner =
        row.record_id === null
          ? asOwner('person', row.person_id === null ? undefined : rows.person(row.person_id))
          : asOwner('record', rows.record(row.record_id))
      if (!owner) return { people: [], recordId: null, occasion: '', nextMs: null }
      const zone = zoneOf(graph, owner)
      const nextMs = start.moment.yearly ? momentFor(start, graph, owner, Math.max(nowMs, row.due_at) + 1) : null
      const dateMs = momentOf(dateOf(owner, start.field), theDateItself, zone, nowMs)
      const isOver = start.moment.when === 'before' && !start.moment.yearly && dateMs !== null && nowMs >= dateMs
      const { recordId } = ownerIds(owner)
      const occasion = occasionOf(node, start, owner, row.due_at)
      if (nowMs <= row.due_at + start.lateMs && !(isOver && nowMs > row.due_at))
        return { people: peopleOf(owner), recordId, occasion, nextMs }
      noteFor(id, node.id, owner, `its moment was ${printMoment(row.due_at, zone)}, and Leadloom was off then`, nowMs)
      return { people: [], recordId, occasion, nextMs }
    },
    /** The date a run leads up to: null when it was not started before one. */
    dateBefore: (
      graph: CompiledGraph,
      run: { id: string; start_node: string | null; record_id: string | null },
      nowMs: number,
    ): number | null => {
      const node = run.start_node === null ? undefined : graph.nodes.get(run.start_node)
      const date = node?.family === 'start' ? triggerOf(node).date : null
      if (date?.moment.when !== 'before' || date.moment.yearly) return null
      const owner =
        run.record_id === null ? asOwner('person', rows.person(run.id)) : asOwner('record', rows.record(run.record_id))
      return owner && momentOf(dateOf(owner, date.field), theDateItself, zoneOf(graph, owner), nowMs)
    },
    noteNotStarted: rows.noteNotStarted,
  }
}

/** Who is told of it, and by which walk a date was changed: null when by none. */
interface Change {
  personId: string
  causeRunId: number | null
}

/**
 * What a start around a date is for: the date itself, and the year of a yearly one. A moment that shifts because the person
 * moved to another time zone is still for the same date, and starts nobody a second time.
 */
function occasionOf({ id }: CompiledNode, { field, moment }: DateStart, owner: DateOwner, dueMs: number): string {
  const year = moment.yearly ? new Date(dueMs).getUTCFullYear() : null
  const date = String(dateOf(owner, field)).trim()
  return [id, ownerIds(owner).recordId, date, year].filter((part) => part !== null).join(' ')
}

const theDateItself = { when: 'on', days: 0, hours: 0, minutes: 0, at: '', yearly: false } as const

function asOwner(kind: 'person', row: Extract<DateOwner, { person: unknown }>['person'] | undefined): DateOwner | null
function asOwner(kind: 'record', row: Extract<DateOwner, { record: unknown }>['record'] | undefined): DateOwner | null
function asOwner(kind: 'person' | 'record', row: unknown): DateOwner | null {
  return row === undefined ? null : ({ [kind]: row } as DateOwner) // the overloads say which row belongs to which kind
}

const counts = ({ states }: DateStart, state: string) =>
  states.length > 0 ? states.includes(state) : state !== 'cancelled'

function dateOf(owner: DateOwner, field: string): unknown {
  const row = 'person' in owner ? owner.person : owner.record
  if (field === 'createdAt') return new Date(row.created_at).toISOString()
  return ownFields(row.fields)[field]
}
