import { type RefObject, useEffect, useEffectEvent } from 'react'
import type { BlockProblem } from '../../../shared/email/blockProblems.ts'
import { useBuilder } from '../../canvas/builderContext.ts'

interface LeadFor {
  /** The setting that holds the blocks. */
  field: string
  problems: readonly BlockProblem[]
  root: RefObject<HTMLDivElement | null>
  focusLater: (block: string) => void
}

/** Whoever is led to this setting, because something is wrong with it, comes to the block that it is wrong with. */
export function useLead({ field, problems, root, focusLater }: LeadFor) {
  const wanted = useBuilder(({ focusField, focusPanel }) => (focusField === field ? focusPanel : 0))
  const lead = useEffectEvent(() => {
    const block = problems.find((problem) => problem.block !== null)?.block
    // The inspector has put the focus on the first text by now, if it was asked to.
    requestAnimationFrame(() => {
      if (block && root.current?.contains(document.activeElement)) focusLater(block)
    })
  })
  useEffect(() => {
    if (wanted > 0) lead()
  }, [wanted])
}
