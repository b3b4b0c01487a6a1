import type { Api } from '../../shared/contract/api.ts'
import type { Version } from '../../shared/contract/versions.ts'
import { Refusal } from '../../shared/errors.ts'
import { diffGraphs, type GraphChange } from '../../shared/graphDiff.ts'
import { newId } from '../../shared/ids.ts'
import { type StoredWorkflow, workflowQueries } from '../store/queries/workflows.ts'
import { movePeople } from '../store/versions/movePeople.ts'
import { undoMove } from '../store/versions/undoMove.ts'
import { type StoredVersion, versionRows } from '../store/versions/versionRows.ts'
import { workflowRows } from '../store/workflows/workflowRows.ts'
import { compileGraph } from '../walk/compiledGraph.ts'
import { iso, type Parts } from './parts.ts'
import { countMoves, plannedMoves, planOf } from './planMove.ts'
import { publishProblems, workflowProblems } from './publishProblems.ts'
import { workflowsArea } from './workflows.ts'

export function versionsArea(parts: Parts): Api['versions'] {
  const { store, worker, now, random, changed, audit } = parts
  const query = workflowQueries(store)
  const rows = versionRows(store)
  const drafts = workflowRows(store)
  const move = movePeople(store)
  const undo = undoMove(store)
  const { turnOn } = workflowsArea(parts)

  function find(id: string): StoredWorkflow {
    const workflow = query.get(id)
    if (!workflow) throw new Refusal('NOT_FOUND', `There is no workflow "${id}". It may have been archived.`)
    return workflow
  }
  function pick(versions: readonly StoredVersion[], wanted: number): StoredVersion {
    const found = versions.find(({ number }) => number === wanted)
    if (found) return found
    const there = versions.length === 0 ? 'It was never published.' : `It has versions 1 to ${versions.length}.`
    throw new Refusal('NOT_FOUND', `This workflow has no version ${wanted}. ${there}`)
  }
  const all = (workflow: string) => rows.all(find(workflow).id)
  const shown = (version: StoredVersion, versions: readonly StoredVersion[]): Version => ({
    number: version.number,
    publishedAt: iso(version.publishedAtMs),
    name: version.name,
    description: descriptionOf(version, versions[versions.indexOf(version) - 1]),
    inside: version.inside,
  })

  return {
    list: ({ workflow }) => {
      const versions = all(workflow)
      return {
        versions: versions.map((version) => shown(version, versions)).reverse(),
        changed: find(workflow).changed,
      }
    },
    get: ({ workflow, number }) => {
      const versions = all(workflow)
      const version = pick(versions, number)
      return { ...shown(version, versions), graph: version.graph }
    },
    diff: ({ workflow, from, to }) => {
      const versions = all(workflow)
      const before = pick(versions, from ?? versions.at(-1)?.number ?? 1)
      const after = to === 'draft' ? find(workflow).graph : pick(versions, to).graph
      return { from: before.number, to, changes: diffGraphs(before.graph, after) }
    },
    name: ({ workflow, number, name }) => {
      pick(all(workflow), number)
      rows.rename(workflow, number, name.trim() || null)
      changed('workflows')
      const versions = all(workflow)
      return shown(pick(versions, number), versions)
    },
    restore: ({ workflow: id, number }) => {
      const { graph } = pick(all(id), number)
      const { name, revision } = find(id)
      drafts.save(id, name, graph, revision, now())
      audit('version restored as draft', id, `version ${number}`)
      changed('workflows')
      return { id, revision: find(id).revision, problems: workflowProblems(graph) }
    },
    plan: ({ workflow: id, limit }) => {
      const workflow = find(id)
      const problems = publishProblems(parts, workflow.graph)
      if (problems.length > 0) return { problems, inside: query.inside(id), counts: countMoves([]), people: [] }
      const after = compileGraph(workflow.graph)
      return { problems, ...planOf(plannedMoves(parts, id, after), after, parts.core.graphOf, limit) }
    },
    publish: ({ workflow: id, people, holdMinutes, revision }) => {
      const workflow = find(id)
      const title = `People of “${workflow.name}” moved to its latest version`
      const published = store.transaction(() => {
        // The same gate, and the same turning on; it joins this transaction, and what it refuses takes all of it back.
        turnOn({ id, holdMinutes, revision })
        const version = pick(rows.all(id), find(id).version ?? 1)
        const moves = plannedMoves(parts, id, compileGraph(workflow.graph), version.id)
        const result = { id, version: version.number, inside: moves.length, counts: countMoves(moves) }
        if (people === 'stay' || moves.length === 0) return { ...result, moved: 0, change: null }
        const change = newId(random)
        const moved = move(moves, { change, title, workflowId: id, to: version.id }, now())
        audit('people moved to a version', id, `${moved} to version ${version.number}, undo with ${change}`)
        return { ...result, moved, change }
      })
      changed('workflows', 'runs')
      worker.wake()
      return published
    },
    undo: ({ change }) => {
      const undone = store.transaction(() => undo(change, now()))
      if (undone === null)
        throw new Refusal('NOT_POSSIBLE', `There is no change "${change}" to undo. It may have been undone before.`)
      audit('people moved back', undone.workflow, `${undone.restored} restored, ${undone.movedOn} had gone on`)
      changed('workflows', 'runs')
      worker.wake()
      return undone
    },
  }
}

function descriptionOf(version: StoredVersion, before: StoredVersion | undefined): string {
  if (!before) return `The first version, with ${version.graph.nodes.length} steps.`
  return summary(diffGraphs(before.graph, version.graph))
}

function summary([first, ...rest]: readonly GraphChange[]): string {
  if (!first) return 'Nothing is different for people.'
  if (rest.length === 0) return first.sentence
  return `${first.sentence.replace(/\.$/, '')}, and ${rest.length} more ${rest.length === 1 ? 'change' : 'changes'}.`
}
