import { IconAlertTriangle } from '@tabler/icons-react'
import { type FocusEvent, memo, useContext, useState } from 'react'
import type { EmailBlock, Side } from '../../../shared/email/block.ts'
import { problemWords } from '../texts/textParts.ts'
import { AddBlock } from './AddBlock.tsx'
import { BlockBody, type BlockBodyProps } from './BlockBody.tsx'
import { BlockTools } from './BlockTools.tsx'
import type { BlockPlace } from './blockEdits.ts'
import { blockTitle } from './blockKinds.ts'
import styles from './Design.module.css'
import { DragContext, useOpenDesign } from './designContext.ts'
import { useBlockDrop } from './useBlockDrop.ts'

export interface BlockFrameProps {
  block: EmailBlock
  /** The columns it stands in, and on which side of them; null: in the email itself. */
  columns: string | null
  side: Side | null
  at: number
  count: number
  problem: string | null
  /** What draws the blocks within it. */
  List: BlockBodyProps['List']
  /** Those of the blocks within it. */
  problems: ReadonlyMap<string | null, string> | null
}

/** One block: what it looks like, what is wrong with it, and its tools while the pointer or the focus is on it. */
export const BlockFrame = memo(function BlockFrame({
  block,
  columns,
  side,
  at,
  count,
  problem,
  problems,
  List,
}: BlockFrameProps) {
  const list = columns !== null && side !== null ? { columns, side } : null
  const place: BlockPlace = { list, at }
  const { block: dragged } = useContext(DragContext)
  const { isHere, ...drop } = useBlockDrop(place, { hasHalves: true })
  const [isLeft, leave] = useLeft(block.id)
  const name = `${blockTitle(block)}, ${at + 1} of ${count}`
  return (
    <div className={styles.place} data-drop={isHere || undefined} {...drop}>
      <div className={styles.gap}>
        <AddBlock place={place} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form, and draws itself */}
      <div
        role="group"
        aria-label={name}
        data-block={block.id}
        data-dragged={dragged === block.id || undefined}
        data-problem={(problem !== null && isLeft) || undefined}
        className={styles.block}
        onBlur={(event) => isOut(event) && leave()}
      >
        <BlockBody block={block} problems={problems} List={List} />
        {problem !== null && isLeft && (
          <p className={styles.problem}>
            <IconAlertTriangle size={16} aria-hidden />
            {problemWords(problem)}
          </p>
        )}
        <BlockTools block={block} name={name} />
      </div>
    </div>
  )
})

const isOut = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
  !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))

/** What a new block lacks is no reproach before its owner has turned to something else. */
function useLeft(block: string): [boolean, () => void] {
  const { actions } = useOpenDesign()
  const [isLeft, setLeft] = useState(() => !actions.isFresh(block))
  const leave = () => {
    actions.settle(block)
    // After the click that left it: what that click was on must not move away under it.
    if (!isLeft) setTimeout(() => setLeft(true), 300)
  }
  return [isLeft, leave]
}
