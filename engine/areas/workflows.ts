import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { fileFormat, fileVersion, type Graph, newWorkflowSettings } from '../../shared/graph.ts'
import { newId } from '../../shared/ids.ts'
import { readWorkflowFile } from '../../shared/readWorkflowFile.ts'
import { templates } from '../../shared/templates/index.ts'
import { orDiskRefused } from '../store/diskTrouble.ts'
import { readEdits } from '../store/queries/readEdits.ts'
import { stepCounts } from '../store/queries/stepCounts.ts'
import { monthMs, type StoredWorkflow, workflowQueries } from '../store/queries/workflows.ts'
import { cancelRun } from '../store/transitions/cancelRun.ts'
import { publishVersion } from '../store/workflows/publishVersion.ts'
import { workflowRows } from '../store/workflows/workflowRows.ts'
import { compileGraph } from '../walk/compiledGraph.ts'
import { personName } from '../walk/facts.ts'
import { beginHold, firstMessages } from './firstMessages.ts'
import { done, iso, type Parts } from './parts.ts'
import { planTurnOn } from './planTurnOn.ts'
import { publishProblems, workflowProblems } from './publishProblems.ts'
import { untilOf } from './untilOf.ts'

const blank: Graph = {
  settings: newWorkflowSettings,
  nodes: [{ id: 'start', type: 'personAdded', version: 1, config: {} }],
  edges: [],
  notes: [],
}

export function workflowsArea(parts: Parts): Api['workflows'] {
  const { store, core, worker, now, random, changed, audit } = parts
  const query = workflowQueries(store)
  const rows = workflowRows(store)
  const publish = publishVersion(store)
  const counts = stepCounts(store)
  const cancel = cancelRun(store)
  const keptEdits = readEdits(store)

  function find(id: string): StoredWorkflow {
    const workflow = query.get(id)
    if (!workflow) throw new Refusal('NOT_FOUND', `There is no workflow "${id}". It may have been archived.`)
    return workflow
  }
  const detail = (workflow: StoredWorkflow) => {
    const { updatedAtMs: _, ...rest } = workflow
    return { ...rest, problems: workflowProblems(workflow.graph) }
  }
  function add(name: string, graph: Graph, what: string): StoredWorkflow {
    const id = newId(random)
    rows.add(id, name, graph, now())
    audit(what, id, name)
    changed('workflows')
    return find(id)
  }

  return {
    list: () =>
      query.list().map((workflow) => ({
        id: workflow.id,
        name: workflow.name,
        status: workflow.status,
        inside: query.inside(workflow.id),
        sent: query.sentSince(workflow.id, now() - monthMs),
        problems: workflowProblems(workflow.graph).length,
        steps: workflow.graph.nodes.length,
        updatedAt: iso(workflow.updatedAtMs),
      })),
    get: ({ id }) => detail(find(id)),
    create: ({ name, template, graph }) => {
      const shipped = templates.find(({ id }) => id === template)
      if (template !== undefined && !shipped) throw new Refusal('NOT_FOUND', `There is no template "${template}".`)
      return detail(
        add(
          name ?? shipped?.name ?? 'New workflow',
          graph ?? (shipped ? { ...shipped.graph, template: shipped.id } : blank),
          'workflow created',
        ),
      )
    },
    save: ({ id, revision, name, graph, edits }) => {
      find(id)
      if (!orDiskRefused(() => rows.save(id, name, graph, revision, now(), edits)))
        throw new Refusal(
          'STALE',
          'This workflow was changed in another window. Reload it to see the latest, then make your change again.',
        )
      changed('workflows')
      const saved = find(id)
      return { revision: saved.revision, problems: workflowProblems(graph), changed: saved.changed }
    },
    edits: ({ id }) => keptEdits(find(id)),
    importFile: ({ text }) => {
      const { format: _format, version: _version, name, ...graph } = readWorkflowFile(text)
      const { id } = add(name, graph, 'workflow imported')
      return { id, name, problems: workflowProblems(graph) }
    },
    exportFile: ({ id }) => {
      const { name, graph } = find(id)
      const fileName = `${name.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'workflow'}.leadloom.json`
      return {
        fileName,
        text: `${JSON.stringify({ format: fileFormat, version: fileVersion, name, ...graph }, null, 2)}\n`,
      }
    },
    ...firstMessages(parts),
    plan: ({ id, startAll, holdMinutes = 0 }) => planTurnOn(parts, find(id), { startAll, holdMinutes }),
    turnOn: ({ id, holdMinutes = 0, revision }) => {
      const workflow = find(id)
      if (revision !== undefined && revision !== workflow.revision)
        throw new Refusal(
          'STALE',
          `“${workflow.name}” was changed since you looked at what it does, so it was not turned on. Look again, then turn it on.`,
        )
      const problems = publishProblems(parts, workflow.graph)
      if (problems.length > 0)
        throw new Refusal(
          'HAS_PROBLEMS',
          `"${workflow.name}" was not turned on, because ${howMany(problems.length)}: ${problems[0]?.message}`,
          problems,
        )
      const version = store.transaction(() => {
        beginHold(parts, workflow, holdMinutes)
        publish(workflow, now())
        rows.unpark(id)
        // Not from the cache of versions: should this be rolled back, the number of the version is given to another graph.
        core.enter.arm({ id, graph: compileGraph(workflow.graph) }, now())
        return find(id).version ?? 1
      })
      audit('workflow turned on', id, `version ${version}`)
      changed('workflows', 'runs')
      worker.wake()
      return { id, version }
    },
    pause: ({ id }) => {
      if (find(id).status !== 'on')
        throw new Refusal('NOT_POSSIBLE', 'This workflow is not on, so there is nothing to pause.')
      store.transaction(() => {
        rows.setStatus(id, 'paused', now())
        rows.park(id)
        core.enter.disarm(id)
      })
      audit('workflow paused', id)
      changed('workflows', 'runs')
      return { id }
    },
    remove: ({ id }) => {
      find(id)
      store.transaction(() => {
        rows.setStatus(id, 'archived', now())
        core.enter.disarm(id)
        for (const run of rows.liveRuns(id)) cancel(run, 'the workflow was archived', now())
      })
      audit('workflow archived', id)
      changed('workflows', 'runs', 'messages')
      return done
    },
    counts: ({ id }) => ({ inside: query.inside(id), steps: Object.fromEntries(counts(id)) }),
    people: ({ id, ...asked }) => {
      const { rows: found, total } = query.people(id, asked)
      return {
        total,
        people: found.map((row) => ({
          runId: row.id,
          personId: row.person_id,
          person: personName({ ...row, id: row.person_id }),
          node: row.node,
          state: row.state,
          since: iso(row.entered_at),
          until: untilOf(row),
          reason: row.error ?? row.message_error ?? row.reason ?? row.why,
          ...{ isHere: Boolean(row.is_here), isHeld: row.held_at !== null, port: row.next_port },
        })),
      }
    },
  }
}

const howMany = (n: number) => (n === 1 ? 'there is a problem to mend' : `there are ${n} problems to mend, the first`)
