import type { NamedGraph } from '../simulate/world.ts'
import type { Store } from '../store/store.ts'
import { publishedWorkflows } from '../store/workflows/publishedWorkflows.ts'

/**
 * The workflows that are on beside the one that is tested, as people walk through them now. A test knows workflows by name,
 * so who shares theirs with another is told apart by a number.
 */
export function othersThatAreOn(store: Store, tested: { id: string | undefined; name: string }): NamedGraph[] {
  const taken = new Set([tested.name])
  return publishedWorkflows(store)
    .filter(({ id }) => id !== tested.id)
    .map(({ name, graph }) => {
      let own = name
      for (let n = 2; taken.has(own); n++) own = `${name} (${n})`
      taken.add(own)
      return { name: own, graph }
    })
}
