import { type LinkStart, name } from './graphEdits.ts'
import { moveOntoLink, moveSteps } from './moveSteps.ts'
import type { Hand } from './stepActions.ts'
import { swapSteps } from './swapSteps.ts'

/** Another place for steps that stand there, and another step for a place. */
export function placeActions({ state, document, apply, say, choose, id }: Hand) {
  return {
    /** Dropped by hand: what is moved is seen, and needs no words. */
    moveOntoLink: (ids: readonly string[], link: string) => {
      if (apply(moveOntoLink(document().graph, ids, link, id))) choose(ids)
    },
    /** Chosen from a list: the place may be far off, so it is told. */
    moveTo: (ids: readonly string[], to: LinkStart) => {
      const { graph } = document()
      const [first] = graph.nodes.filter((step) => ids.includes(step.id))
      const after = graph.nodes.find((step) => step.id === to.source)
      if (!first || !after || !apply(moveSteps(graph, ids, to, id))) return
      choose(ids)
      const what = ids.length === 1 ? `${name(first)} now comes` : `${ids.length} steps now come`
      say(`${what} after ${name(after)}.`, { undo: true })
    },
    /** By a line or two, by hand or keys, where it is seen and told at once. */
    moveQuietly: (ids: readonly string[], to: LinkStart) => {
      if (apply(moveSteps(document().graph, ids, to, id))) state().select(ids)
    },
    swap: (one: string, other: string) => {
      if (apply(swapSteps(document().graph, one, other))) choose([one])
    },
  }
}
