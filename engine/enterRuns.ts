import type { Settings } from '../shared/contract/settings.ts'
import { holds } from '../shared/rules.ts'
import type { CompiledGraph, CompiledNode } from './compiledGraph.ts'
import { personFacts } from './facts.ts'
import { runReader } from './store/queries/runReader.ts'
import type { Store } from './store/store.ts'
import { type NewRun, startRun } from './store/transitions/startRun.ts'
import { triggerRows } from './store/workflows/triggerRows.ts'
import { triggerOf } from './triggers/index.ts'

export interface PublishedWorkflow {
  id: string
  name: string
  versionId: number
  graph: CompiledGraph
}

/** Lets people into workflows: on events, on silences, on schedules, by hand. Callers wrap it in their transaction. */
export function enterRuns(store: Store, graphOf: (versionId: number) => CompiledGraph, business: () => Settings) {
  const published = store.sql<[], { id: string; name: string; version_id: number }>(
    `select w.id, w.name, (select max(v.id) from workflow_versions v where v.workflow_id = w.id) as version_id
     from workflows w where w.status = 'on' order by w.created_at, w.id`,
  )
  const everyone = store.sql<[], { id: string }>(
    `select id from people where unsubscribed_at is null order by created_at, id`,
  )
  const rows = triggerRows(store)
  const start = startRun(store)
  const read = runReader(store)

  const workflowsOn = (): PublishedWorkflow[] =>
    published.all().map(({ id, name, version_id }) => ({ id, name, versionId: version_id, graph: graphOf(version_id) }))

  function fits(node: CompiledNode, personId: string): boolean {
    const { rule } = triggerOf(node)
    const person = read.person(personId)
    if (!person) return false
    return (
      !rule ||
      holds(rule, {
        person: personFacts(person, () => read.tags(personId)),
        business: { name: business().businessName },
      })
    )
  }

  const enter = (workflow: PublishedWorkflow, node: CompiledNode, personId: string, occasion: string, nowMs: number) =>
    start({ ...runBase(workflow), node: node.id, personId, occasion }, workflow.graph, nowMs)

  return {
    workflowsOn,
    fits,
    start,

    /** A person was added: runs for every workflow that begins so, and their silence begins to count. */
    personAdded: (personId: string, nowMs: number, workflows = workflowsOn()) => {
      for (const workflow of workflows)
        for (const node of workflow.graph.starts) {
          const { event, silenceMs } = triggerOf(node)
          if (event === 'personAdded' && fits(node, personId))
            enter(workflow, node, personId, `personAdded ${personId}`, nowMs)
          if (silenceMs !== null) rows.armSilence(workflow.id, node.id, personId, silenceMs, nowMs)
        }
    },

    /** Makes the rows of a workflow that was just turned on. */
    arm: ({ id, graph }: Pick<PublishedWorkflow, 'id' | 'graph'>, nowMs: number) => {
      for (const node of graph.starts) {
        const { silenceMs, nextAt } = triggerOf(node)
        if (silenceMs !== null) rows.armSilences(id, node.id, silenceMs, nowMs)
        const next = nextAt?.(nowMs, business().timeZone)
        if (typeof next === 'number') rows.armSchedule(id, node.id, next)
      }
    },
    disarm: rows.disarm,

    /**
     * Starts the runs of what is due, and moves each row to its next moment. What was missed more than once starts once.
     * Says how much there was to look at: a row, and everyone it may start for.
     */
    fireDue: (nowMs: number, limit: number): number => {
      const due = rows.due(nowMs, limit)
      if (due.length === 0) return 0
      let looks = due.length
      const on = new Map(workflowsOn().map((workflow) => [workflow.id, workflow]))
      for (const row of due) {
        const workflow = on.get(row.workflow_id)
        const node = workflow?.graph.nodes.get(row.node)
        if (!workflow || !node) {
          rows.move(row.id, null)
          continue
        }
        const people = row.person_id === null ? everyone.all().map(({ id }) => id) : [row.person_id]
        looks += people.length
        for (const personId of people)
          if (fits(node, personId)) enter(workflow, node, personId, `${node.id} ${row.due_at}`, nowMs)
        rows.move(row.id, triggerOf(node).nextAt?.(nowMs, business().timeZone) ?? null)
      }
      return looks
    },
  }
}

const runBase = ({ id, versionId }: PublishedWorkflow): Pick<NewRun, 'workflowId' | 'versionId' | 'campaignId'> => ({
  workflowId: id,
  versionId,
  campaignId: null,
})
