import type { Settings } from '../../shared/contract/settings.ts'
import type { Happening } from '../../shared/happenings.ts'
import { type Facts, holds } from '../../shared/rules.ts'
import { runReader } from '../store/queries/runReader.ts'
import type { Store } from '../store/store.ts'
import { circleReason, startRun } from '../store/transitions/startRun.ts'
import { noteCircle } from '../store/workflows/noteCircle.ts'
import { triggerRows } from '../store/workflows/triggerRows.ts'
import { dateStarts } from '../triggers/dateStarts.ts'
import { fireDue } from '../triggers/fireDue.ts'
import { triggerOf } from '../triggers/index.ts'
import type { CompiledGraph, CompiledNode } from './compiledGraph.ts'
import type { Entrant, PublishedWorkflow } from './entrant.ts'
import { gatherFacts } from './gatherFacts.ts'
import { unmetRule } from './unmetRule.ts'

/** Lets people into workflows: on what happens, on dates, silences and schedules, by hand. Callers wrap it in their transaction. */
export function enterRuns(store: Store, graphOf: (versionId: number) => CompiledGraph, business: () => Settings) {
  const published = store.sql<[], { id: string; name: string; version_id: number }>(
    `select w.id, w.name, (select max(v.id) from workflow_versions v where v.workflow_id = w.id) as version_id
     from workflows w where w.status = 'on' order by w.created_at, w.id`,
  )
  const rows = triggerRows(store)
  const start = startRun(store)
  const read = runReader(store)
  const gather = gatherFacts(store, business)
  const dates = dateStarts(store, business)
  const circle = noteCircle(store)

  let known: { revision: number; workflows: PublishedWorkflow[] } | null = null

  /** What is on, kept in memory until it changes: everything that happens asks for it. */
  function workflowsOn(): readonly PublishedWorkflow[] {
    const { revision } = store.published
    if (known?.revision !== revision) {
      const workflows = published
        .all()
        .map(({ id, name, version_id }) => ({ id, name, versionId: version_id, graph: graphOf(version_id) }))
      known = { revision, workflows }
    }
    return known.workflows
  }

  function fits(
    node: CompiledNode,
    personId: string,
    nowMs = 0,
    recordId: string | null = null,
    event: Facts = {},
  ): boolean {
    const { rule } = triggerOf(node)
    const person = read.person(personId)
    if (!person) return false
    return !rule || holds(rule, gather.ofPerson(person, recordId, event, nowMs))
  }

  /** What of the rule of a start step a person does not meet, in words; null when they fit. */
  function unmet(node: CompiledNode, personId: string, nowMs: number): string | null {
    const { rule } = triggerOf(node)
    const person = read.person(personId)
    return rule && person ? unmetRule(rule, gather.ofPerson(person, null, {}, nowMs)) : null
  }

  /** Lets one person in by a start step if its rule allows; notes why not, where somebody would ask. */
  function enter(workflow: PublishedWorkflow, node: CompiledNode, one: Entrant, nowMs: number): void {
    const { personId, recordId = null, event = {} } = one
    if (!fits(node, personId, nowMs, recordId, event)) return
    const { id: workflowId, versionId } = workflow
    const eventId = one.event === undefined ? null : one.occasion
    const reason = start({ ...one, eventId, workflowId, versionId, node: node.id }, workflow.graph, nowMs)
    if (reason === circleReason) circle(workflowId, personId, nowMs)
    if (reason !== null && reason !== alreadyEntered)
      dates.noteNotStarted({ workflowId, node: node.id, personId, recordId }, reason, nowMs)
  }

  function armSilences(workflows: readonly PublishedWorkflow[], personId: string, nowMs: number) {
    for (const { id, graph } of workflows)
      for (const node of graph.starts) {
        const { silenceMs } = triggerOf(node)
        if (silenceMs !== null) rows.armSilence(id, node.id, personId, silenceMs, nowMs)
      }
  }

  /** Something happened to a person: who it lets in, and which dates it moves. */
  function hear(happening: Happening, nowMs: number, workflows = workflowsOn()): void {
    const { id, type, personId, recordId = null, runId: causeRunId = null, payload } = happening
    if (type === 'personAdded') armSilences(workflows, personId, nowMs)
    if (type === 'personAdded' || type === 'personChanged')
      dates.changed(workflows, { personId, recordId: null }, causeRunId, nowMs)
    if (type === 'recordChanged' && recordId !== null)
      dates.changed(workflows, { personId, recordId }, causeRunId, nowMs)
    for (const workflow of workflows)
      for (const node of workflow.graph.starts)
        if (triggerOf(node).hears(happening))
          enter(workflow, node, { personId, recordId, causeRunId, occasion: id, event: payload }, nowMs)
  }

  return {
    workflowsOn,
    fits,
    unmet,
    start,
    hear,

    /** A person was added: runs for every workflow that begins so, and their silence begins to count. */
    personAdded: (personId: string, nowMs: number, workflows = workflowsOn()) =>
      hear(
        { id: `personAdded ${personId}`, type: 'personAdded', personId, atMs: nowMs, payload: {} },
        nowMs,
        workflows,
      ),

    /** Makes the rows of a workflow that was just turned on. */
    arm: ({ id, graph }: Pick<PublishedWorkflow, 'id' | 'graph'>, nowMs: number) => {
      rows.dropOthers(
        id,
        graph.starts.map((node) => node.id),
      )
      for (const node of graph.starts) {
        const { silenceMs, nextAt } = triggerOf(node)
        if (silenceMs !== null) rows.armSilences(id, node.id, silenceMs, nowMs)
        const next = nextAt?.(nowMs, business().timeZone)
        if (typeof next === 'number') rows.armSchedule(id, node.id, next)
      }
      dates.armAll({ id, graph }, nowMs)
    },
    /** After a start of the program: the rows are there, but the clock may have been wrong when they were written. */
    mend: (nowMs: number) => {
      for (const { id, graph } of workflowsOn())
        for (const node of graph.starts) {
          const next = triggerOf(node).nextAt?.(nowMs, business().timeZone)
          if (typeof next === 'number') rows.mendSchedule(id, node.id, next)
        }
    },
    disarm: rows.disarm,
    fireDue: fireDue({ store, business, rows, dates, enter, workflowsOn }),
  }
}
export type EnterRuns = ReturnType<typeof enterRuns>

const alreadyEntered = 'already entered on this occasion'
