import type { Settings } from '../../shared/contract/settings.ts'
import { hourMs } from '../../shared/duration.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { askingAt } from '../store/rules/asking.ts'
import type { Store } from '../store/store.ts'
import type { DueTrigger, TriggerRows } from '../store/workflows/triggerRows.ts'
import { printMoment } from '../time/printTime.ts'
import type { CompiledNode } from '../walk/compiledGraph.ts'
import type { Entrant, PublishedWorkflow } from '../walk/entrant.ts'
import type { dateStarts } from './dateStarts.ts'
import { triggerOf } from './index.ts'

interface Parts {
  store: Store
  business: () => Settings
  rows: TriggerRows
  dates: ReturnType<typeof dateStarts>
  enter: (workflow: PublishedWorkflow, node: CompiledNode, one: Entrant, nowMs: number) => void
  workflowsOn: () => readonly PublishedWorkflow[]
}

/** A recurring moment that is further back than this was missed. */
const missedAfterMs = 2 * hourMs
/** "Start for each time" goes back this many times at most. */
const mostMissed = 50

/**
 * Starts the runs of what is due, and moves each row to its next moment. A recurring moment fires once a period whatever
 * slept: what was missed starts once, each time, or not at all, as the step says. Says how much there was to look at: a
 * row, and everyone it may start for.
 */
export function fireDue({ store, business, rows, dates, enter, workflowsOn }: Parts) {
  const { inSegment } = peopleQueries(store)
  const everyone = store.sql<[], { id: string }>(
    `select id from people where unsubscribed_at is null order by created_at, id`,
  )

  const tell = store.sql<[string, string, number]>(
    `insert into notifications (id, text, at) values (?, ?, ?) on conflict do nothing`,
  )

  /** A segment that is gone has nobody in it. */
  const whoFor = (segment: string, nowMs: number): readonly string[] =>
    segment === '' ? everyone.all().map(({ id }) => id) : (inSegment(segment, askingAt(nowMs, business())) ?? [])

  function fireRecurring(workflow: PublishedWorkflow, node: CompiledNode, row: DueTrigger, nowMs: number): number {
    const { nextAt, recurring } = triggerOf(node)
    const zone = business().timeZone
    const missed = recurring?.missed ?? 'once'
    const moments = [row.due_at]
    let next = nextAt?.(row.due_at, zone) ?? null
    while (missed === 'all' && next !== null && next <= nowMs && moments.length < mostMissed) {
      moments.push(next)
      next = nextAt?.(next, zone) ?? null
    }
    rows.move(row.id, nextAt?.(nowMs, zone) ?? null)
    const isMissed = nowMs > row.due_at + missedAfterMs
    if (missed === 'ask' && isMissed)
      tell.run(
        `missed ${workflow.id} ${row.due_at}`,
        `“${workflow.name}” was to start ${printMoment(row.due_at, zone)}, and Leadloom was off. Start it by hand if you still want it.`,
        nowMs,
      )
    if ((missed === 'skip' || missed === 'ask') && isMissed) return 0
    const people = whoFor(recurring?.segment ?? '', nowMs)
    for (const atMs of moments)
      for (const personId of people)
        enter(workflow, node, { personId, occasion: `${node.id} ${atMs}`, beside: moments.length > 1 }, nowMs)
    return people.length * moments.length
  }

  function fireOne(workflow: PublishedWorkflow, node: CompiledNode, row: DueTrigger, nowMs: number): number {
    const { date, nextAt, silenceMs } = triggerOf(node)
    if (nextAt) return fireRecurring(workflow, node, row, nowMs)
    if (date === null) {
      rows.move(row.id, null)
      if (row.person_id !== null && silenceMs !== null)
        enter(workflow, node, { personId: row.person_id, occasion: `${node.id} ${row.due_at}` }, nowMs)
      return 1
    }
    const { people, recordId, occasion, nextMs } = dates.fire(workflow, node, date, row, nowMs)
    rows.move(row.id, nextMs)
    for (const personId of people) enter(workflow, node, { personId, recordId, occasion }, nowMs)
    return people.length
  }

  return (nowMs: number, limit: number): number => {
    const due = rows.due(nowMs, limit)
    if (due.length === 0) return 0
    let looks = due.length
    const on = new Map(workflowsOn().map((workflow) => [workflow.id, workflow]))
    for (const row of due) {
      const workflow = on.get(row.workflow_id)
      const node = workflow?.graph.nodes.get(row.node)
      if (workflow && node && !node.isOff) looks += fireOne(workflow, node, row, nowMs)
      else rows.move(row.id, null)
    }
    return looks
  }
}
