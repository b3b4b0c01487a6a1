import { createContext, type RefObject, useContext } from 'react'
import type { BlockPlace } from './blockEdits.ts'
import type { BlockMoves } from './blockMoves.ts'
import type { DesignActions } from './designActions.ts'

/** What the parts of an open design share. It stays the same object, so that a letter typed draws one block anew. */
export interface OpenDesign {
  actions: DesignActions
  moves: BlockMoves
  root: RefObject<HTMLDivElement | null>
  /** Puts the focus on a block once it is drawn: on what is written in it, or on one of its tools. */
  focusLater: (block: string, tool?: string) => void
  /** Tells a screen reader what was done. */
  announce: (sentence: string) => void
}

/** What is being dragged, and where it would be put down. */
export interface BlockDrag {
  block: string | null
  to: BlockPlace | null
  set: (drag: { block: string | null; to: BlockPlace | null }) => void
}

export const DesignContext = createContext<OpenDesign | null>(null)
export const DragContext = createContext<BlockDrag>({ block: null, to: null, set: () => undefined })

export function useOpenDesign(): OpenDesign {
  const open = useContext(DesignContext)
  if (!open) throw new Error('A block belongs inside a design.')
  return open
}
