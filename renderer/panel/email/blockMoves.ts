import type { RefObject } from 'react'
import type { DesignActions } from './designActions.ts'
import type { OpenDesign } from './designContext.ts'

type Parts = Pick<OpenDesign, 'announce' | 'focusLater'> & {
  actions: DesignActions
  root: RefObject<HTMLDivElement | null>
}

/** What moves the focus along: it stays with what was done, and a screen reader hears of it. */
export function blockMoves({ actions, announce, focusLater, root }: Parts) {
  return {
    /** `tool` has the focus afterwards; left out, what is written in the block. */
    step: (block: string, by: -1 | 1, tool?: string) => {
      if (!actions.step(block, by)) return announce(by < 0 ? 'It is the first already.' : 'It is the last already.')
      focusLater(block, tool)
      announce(by < 0 ? 'Moved up.' : 'Moved down.')
    },
    duplicate: (block: string) => {
      const copy = actions.duplicate(block)
      if (copy === null) return
      focusLater(copy)
      announce('Duplicated.')
    },
    remove: (block: string) => {
      const frames = [...(root.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [])]
      const own = frames.findIndex((frame) => frame.dataset.block === block)
      const next = frames.slice(own + 1).find((frame) => !frames[own]?.contains(frame)) ?? frames[own - 1]
      actions.remove(block)
      if (next?.dataset.block) focusLater(next.dataset.block)
      else requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-add]')?.focus())
    },
  }
}
export type BlockMoves = ReturnType<typeof blockMoves>
