import { nodeOf } from '../../shared/nodes/index.ts'
import type { Report } from './report.ts'
import type { World } from './world.ts'

/** A test has nobody who approves or rejects: who comes to such a step stays until its time is up, and that is said. */
export function undecidedNotes(world: World, { steps }: Report): string[] {
  const [main] = world.workflows
  return [...(main?.graph.nodes.values() ?? [])].flatMap(({ id, type, config }) => {
    const came = type === 'approval' ? (steps[id]?.in ?? 0) : 0
    if (came === 0) return []
    const who = came === 1 ? 'One person waited' : `${came} people waited`
    return [`Nobody decides in a test. ${who} as long as the step gives: ${nodeOf(type)?.label(config)}.`]
  })
}
