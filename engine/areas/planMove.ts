import type { MovePlan } from '../../shared/contract/versions.ts'
import { peopleInside } from '../store/versions/peopleInside.ts'
import { titleOf } from '../versions/nextMessage.ts'
import type { Move, NextMessage } from '../versions/people.ts'
import { planMoves } from '../versions/planMoves.ts'
import type { CompiledGraph } from '../walk/compiledGraph.ts'
import { iso, type Parts } from './parts.ts'

/** The plan for everybody inside who is not on this version yet. */
export const plannedMoves = (
  { store, core, settings, now }: Parts,
  workflowId: string,
  after: CompiledGraph,
  versionId: number | null = null,
): Move[] =>
  planMoves({
    people: peopleInside(store)(workflowId).filter((person) => person.versionId !== versionId),
    ...{ graphOf: core.graphOf, after, business: settings.business(), nowMs: now() },
  })

export function countMoves(moves: readonly Move[]): MovePlan['counts'] {
  const counts = { unchanged: 0, moved: 0, retimed: 0, removed: 0 }
  for (const { what } of moves) counts[what]++
  return counts
}

const order = { removed: 0, moved: 1, retimed: 2, unchanged: 3 }

/** The plan as it is shown: who is changed most comes first, then who is due first. */
export const planOf = (
  moves: readonly Move[],
  after: CompiledGraph,
  graphOf: (versionId: number) => CompiledGraph,
  limit: number,
): Omit<MovePlan, 'problems'> => ({
  inside: moves.length,
  counts: countMoves(moves),
  people: moves
    .toSorted((a, b) => order[a.what] - order[b.what])
    .slice(0, limit)
    .map(({ person, what, does, before, after: next }) => ({
      ...{ runId: person.runId, personId: person.personId, person: person.person, version: person.version, what },
      step: titleAt(graphOf(person.versionId), person.step.node),
      goesTo: does.kind === 'goTo' ? titleAt(after, does.node) : null,
      reason: 'reason' in does ? does.reason : null,
      before: shown(before),
      after: shown(next),
    })),
})

function titleAt({ nodes }: CompiledGraph, id: string): string {
  const node = nodes.get(id)
  return node ? titleOf(node) : id
}

function shown(message: NextMessage): MovePlan['people'][number]['before'] {
  if (message.kind === 'none') return message
  const { atMs, ...rest } = message
  return { ...rest, at: atMs === null ? null : iso(atMs) }
}
