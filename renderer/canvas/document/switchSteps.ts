import type { Graph, GraphNode } from '../../../shared/graph.ts'
import { isStart } from '../../../shared/graphProblems.ts'
import { canBeOff, isMarkedOff, isOff, switched } from '../../../shared/stepOff.ts'
import { name } from './graphEdits.ts'

/** Can anything be switched at this step? Also back on, where a file says of a step that it is off which can't be. */
export const canSwitch = (step: GraphNode): boolean => canBeOff(step) || isMarkedOff(step)

/** What switching these steps does: off while one of them is on that can be off, else on. Null: nothing. */
export function switchOf(steps: readonly GraphNode[]): 'off' | 'on' | null {
  if (!steps.some(canSwitch)) return null
  return steps.some((step) => canBeOff(step) && !isOff(step)) ? 'off' : 'on'
}

/** Switches steps off, or all of them on; those that can't be off stay as they are. `said` tells it in a sentence. */
export function switchSteps(
  graph: Graph,
  ids: readonly string[],
  wanted?: 'off' | 'on',
): { graph: Graph; said: string } | null {
  const chosen = graph.nodes.filter(({ id }) => ids.includes(id))
  const to = wanted ?? switchOf(chosen)
  if (to === null) return null
  const turned = chosen.filter((step) => (to === 'off' ? canBeOff(step) && !isOff(step) : isMarkedOff(step)))
  if (turned.length === 0) return null
  const nodes = graph.nodes.map((step) => (turned.includes(step) ? switched(step, to === 'off') : step))
  return { graph: { ...graph, nodes }, said: `${what(turned, to)}${then(turned, to)}${others(chosen, to)}` }
}

const what = (turned: readonly GraphNode[], to: 'off' | 'on') =>
  `Switched ${turned.length === 1 && turned[0] ? name(turned[0]) : `${turned.length} steps`} ${to}.`

function then(turned: readonly GraphNode[], to: 'off' | 'on'): string {
  if (to === 'on') return ''
  return turned.every(isStart) ? ' Nobody enters there.' : ' People go straight on.'
}

function others(chosen: readonly GraphNode[], to: 'off' | 'on'): string {
  const count = to === 'off' ? chosen.filter((step) => !canBeOff(step)).length : 0
  if (count === 0) return ''
  return ` ${count === 1 ? 'One can’t be off' : `${count} can’t be off`}: people could go several ways there, or it ends their way.`
}
