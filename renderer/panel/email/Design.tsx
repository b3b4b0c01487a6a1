import { VisuallyHidden } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { EmailBlock } from '../../../shared/email/block.ts'
import { blockProblems } from '../../../shared/email/blockProblems.ts'
import { BlockList } from './BlockList.tsx'
import type { BlockPlace } from './blockEdits.ts'
import { blockMoves } from './blockMoves.ts'
import styles from './Design.module.css'
import { DesignContext, DragContext, type OpenDesign } from './designContext.ts'
import { useBlockCommands } from './useBlockCommands.ts'
import { useDesignActions } from './useDesignActions.ts'
import { useLead } from './useLead.ts'

const nothing: { block: string | null; to: BlockPlace | null } = { block: null, to: null }

interface DesignProps {
  stepId: string
  /** The setting that holds the blocks. */
  field: string
  blocks: readonly EmailBlock[]
}

/** The blocks of an email as they will look, to be written in, moved, added and taken away. */
export function Design({ stepId, field, blocks }: DesignProps) {
  const actions = useDesignActions(stepId)
  const root = useRef<HTMLDivElement>(null)
  const [said, announce] = useState('')
  const [dragged, setDragged] = useState(nothing)
  const open = useMemo((): OpenDesign => {
    const find = (block: string, within: string) =>
      root.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(block)}"] ${within}`)
    const focusLater = (block: string, tool?: string) =>
      // Drawn by then, whatever list the block is in now.
      requestAnimationFrame(() => {
        const place = tool ? find(block, `[data-tool="${tool}"]:not(:disabled)`) : find(block, writeIn)
        ;(place ?? find(block, '[data-tool]'))?.focus()
      })
    return { actions, announce, focusLater, root, moves: blockMoves({ actions, announce, focusLater, root }) }
  }, [actions])
  const current = useRef<string | null>(null)
  useBlockCommands({ root, current, moves: open.moves })
  const drag = useMemo(() => ({ ...dragged, set: setDragged }), [dragged])
  const problems = blockProblems(blocks)
  useLead({ field, problems, root, focusLater: open.focusLater })
  return (
    <DesignContext value={open}>
      <DragContext value={drag}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears of what happens in the blocks */}
        <div
          ref={root}
          className={styles.design}
          data-dragging={dragged.block !== null || undefined}
          onFocus={({ target }) => {
            current.current = target.closest<HTMLElement>('[data-block]')?.dataset.block ?? current.current
          }}
          onKeyDown={(event) => {
            // Of the block, and not of the step that lies behind.
            if (event.key.toLowerCase() !== 'd' || !(event.ctrlKey || event.metaKey) || !current.current) return
            event.preventDefault()
            open.moves.duplicate(current.current)
          }}
        >
          {problems
            .filter(({ block }) => block === null)
            .map(({ message }) => (
              <p key={message} className={styles.problem} role="alert">
                {message}
              </p>
            ))}
          <BlockList
            list={null}
            blocks={blocks}
            problems={new Map(problems.map(({ block, message }) => [block, message]))}
          />
          <VisuallyHidden role="status" aria-live="polite">
            {said}
          </VisuallyHidden>
        </div>
      </DragContext>
    </DesignContext>
  )
}

const writeIn = ':is([role="textbox"], [data-first])'
