import type { Settings } from '../../shared/contract/settings.ts'
import type { Random } from '../../shared/ids.ts'
import { recordHappenings } from '../store/records/recordHappenings.ts'
import { saveRecord } from '../store/records/saveRecord.ts'
import type { Store } from '../store/store.ts'
import type { WhoAndWhere } from '../store/transitions/applyChanges.ts'
import { cancelRun } from '../store/transitions/cancelRun.ts'
import { circleReason } from '../store/transitions/startRun.ts'
import { wakeStep } from '../store/transitions/wakeStep.ts'
import { noteCircle } from '../store/workflows/noteCircle.ts'
import type { Effect } from './effect.ts'
import type { EnterRuns } from './enterRuns.ts'
import type { PublishedWorkflow } from './entrant.ts'
import type { Happened } from './happened.ts'

interface EffectParts {
  store: Store
  random: Random
  enter: EnterRuns
  happened: Happened
  turnTo: (personId: string) => void
  business: () => Settings
}

/** Does what follows from a step beyond the run it belongs to. Part of the transaction that settles the step. */
export function effectsOf({ store, random, enter, happened, turnTo, business }: EffectParts) {
  const save = saveRecord(store, random, business)
  const cancel = cancelRun(store)
  const wake = wakeStep(store)
  const workflowName = store.sql<[string], { name: string }>(`select name from workflows where id = ?`)
  const inside = store.sql<[string, string, string], { id: number }>(
    `select r.id from runs r join workflows w on w.id = r.workflow_id
     where r.person_id = (select ?) and r.state = 'live' and (w.id = (select ?) or lower(w.name) = lower((select ?)))`,
  )
  const circle = noteCircle(store)

  const listening = store.sql<[]>(`select 1 from steps where state = 'waiting' and listens_for is not null limit 1`)

  /** Every walk comes to its end, and mostly nobody asks: then it is not worth an event. */
  const isFinishAwaited = () =>
    enter.workflowsOn().some(({ graph }) => graph.starts.some(({ type }) => type === 'workflowFinished')) ||
    listening.get() !== undefined

  const find = (wanted: string): PublishedWorkflow | undefined => {
    const on = enter.workflowsOn()
    return on.find(({ id }) => id === wanted) ?? on.find(({ name }) => name.toLowerCase() === wanted.toLowerCase())
  }

  /** Lets the person into another workflow: by its start by hand, if it has one. Null, or why not. */
  function start(wanted: string, who: WhoAndWhere, parentStepId: number | null, nowMs: number): string | null {
    const workflow = find(wanted)
    if (!workflow) return `the workflow “${wanted}” is not on`
    const node = workflow.graph.starts.find(({ type }) => type === 'manual') ?? workflow.graph.starts[0]
    if (!node) return `the workflow “${wanted}” has no start`
    if (!enter.fits(node, who.personId, nowMs, who.recordId)) return 'does not fit the rule of the start step'
    const run = {
      ...{ workflowId: workflow.id, versionId: workflow.versionId, node: node.id, personId: who.personId },
      ...{ recordId: who.recordId, causeRunId: who.runId, parentStepId, occasion: `step ${who.stepId}` },
    }
    const reason = enter.start(run, workflow.graph, nowMs)
    if (reason === circleReason) circle(workflow.id, who.personId, nowMs)
    return reason
  }

  function doOne(effect: Effect, who: WhoAndWhere, nowMs: number): void {
    const { personId, runId } = who
    turnTo(personId)
    switch (effect.kind) {
      case 'happened': {
        if (effect.type === 'workflowFinished' && !isFinishAwaited()) return
        const names =
          effect.type === 'workflowFinished'
            ? { workflowId: who.workflowId, workflow: workflowName.get(who.workflowId)?.name }
            : {}
        happened(
          { type: effect.type, personId, recordId: who.recordId, runId, payload: { ...effect.payload, ...names } },
          nowMs,
        )
        return
      }
      case 'record': {
        const { recordId, recordType, title, state, set } = effect
        const people = recordId === null ? [personId] : undefined
        const saved = save({ id: recordId, type: recordType, title, state, set, ...(people ? { people } : {}) }, nowMs)
        if (saved.problems.length > 0) remark.run(saved.problems.join(' '), who.stepId)
        for (const news of recordHappenings(saved)) happened({ ...news, runId }, nowMs)
        return
      }
      case 'startWorkflow': {
        const reason = start(effect.workflow, who, null, nowMs)
        if (reason !== null) noteReason(who, reason)
        return
      }
      case 'stopWorkflow':
        for (const { id } of inside.all(personId, effect.workflow, effect.workflow))
          cancel(id, `stopped by the workflow “${workflowName.get(who.workflowId)?.name ?? ''}”`, nowMs)
        return
      case 'part': {
        const reason = start(effect.workflow, who, who.stepId, nowMs)
        if (reason !== null)
          wake(who.stepId, { port: 'next', reason: `the part was left out: ${reason}`, output: null }, nowMs)
      }
    }
  }

  const remark = store.sql<[string, number]>(`update steps set reason = ? where id = ?`)
  const setReason = store.sql<[string, number]>(`update steps set reason = ?, skipped = 1 where id = ?`)
  const noteReason = ({ stepId }: WhoAndWhere, reason: string) => setReason.run(`not started: ${reason}`, stepId)

  return (effects: readonly Effect[], who: WhoAndWhere, nowMs: number): void => {
    for (const effect of effects) doOne(effect, who, nowMs)
  }
}
export type Effects = ReturnType<typeof effectsOf>
