import type { Api } from '../../shared/contract/api.ts'
import { follow, graphSchema } from '../../shared/graph.ts'
import { labelOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import type { Changes } from '../changes.ts'
import { connectionRows } from '../store/outbox/connectionRows.ts'
import { approvalQueries } from '../store/queries/approvals.ts'
import { taskRows } from '../store/queries/taskRows.ts'
import { todayQueries } from '../store/queries/today.ts'
import { todayAt } from '../time/zones.ts'
import { compileGraph, pastOff } from '../walk/compiledGraph.ts'
import { done, iso, type Parts } from './parts.ts'

export function engineArea(
  { store, core, worker, settings, now, happened, changed, audit, answers }: Parts,
  changes: Changes,
): Api['engine'] {
  const query = todayQueries(store)
  const connections = connectionRows(store)
  const approvals = approvalQueries(store)
  const closeTask = taskRows(store)
  const isStopped = () => settings.get('stopped') === true
  const state = () => (isStopped() ? ('stopped' as const) : ('running' as const))
  const nextDueAt = () => {
    const at = core.nextDue()
    return at === null ? null : iso(at)
  }

  return {
    today: () => ({
      state: state(),
      isNew: query.isNew(),
      live: query.live(),
      needsYou: {
        ...{ unknown: query.count('unknown'), failed: query.count('failed'), held: query.count('held') },
        ...{ stuckRuns: query.stuck(), ...query.open(), approvals: approvals.count(now()) },
      },
      next: query.next(8).map(({ at, person, workflow, workflow_id, graph, node, next_port }) => {
        const drawn = graphSchema.parse(JSON.parse(graph))
        const coming =
          next_port === null ? node : (pastOff(compileGraph(drawn), follow(drawn, node, next_port))?.id ?? node)
        const step = drawn.nodes.find(({ id }) => id === coming)
        return { at, person, workflow, workflowId: workflow_id, what: step ? plainLabel(labelOf(step)) : '' }
      }),
      replies: query.replies(5),
      tasks: query.tasks(20),
      notices: query.notices(20),
      sentToday: query.sentSince(todayAt(now(), settings.business().timeZone, '00:00')),
      via: connections.usual('email')?.sender ?? null,
    }),
    status: () => ({ state: state(), live: query.live(), nextDueAt: nextDueAt() }),
    runDue: async ({ untilIdle }) => {
      const before = { ...answers }
      const steps = await worker.runDue(untilIdle)
      const since = (name: keyof typeof before) => answers[name] - before[name]
      return {
        steps,
        messages: {
          ...{ accepted: since('accepted'), retry: since('retry'), failed: since('failed'), unknown: since('unknown') },
          held: query.count('held'),
        },
        live: query.live(),
        nextDueAt: nextDueAt(),
      }
    },
    stopEverything: () => {
      settings.set('stopped', true)
      audit('everything stopped', null)
      changed('engine')
      return done
    },
    resume: () => {
      settings.set('stopped', false)
      audit('resumed', null)
      changed('engine')
      worker.wake()
      return done
    },
    taskDone: ({ id }) => {
      const task = store.transaction(() => {
        const closed = closeTask(id, now())
        if (closed?.person_id)
          happened({ type: 'taskDone', personId: closed.person_id, payload: { task: closed.title } })
        return closed
      })
      changed('tasks', 'runs', 'workflows')
      if (task) worker.wake()
      return done
    },
    noticeRead: ({ id }) => {
      query.noticeRead(id, now())
      changed('tasks')
      return done
    },
    changes: (_input, signal) => changes.listen(signal),
  }
}
