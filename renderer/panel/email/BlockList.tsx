import type { EmailBlock } from '../../../shared/email/block.ts'
import { AddBlock } from './AddBlock.tsx'
import { BlockFrame } from './BlockFrame.tsx'
import type { ListOf } from './blockEdits.ts'
import styles from './Design.module.css'
import { useBlockDrop } from './useBlockDrop.ts'

export interface BlockListProps {
  list: ListOf
  blocks: readonly EmailBlock[]
  problems: ReadonlyMap<string | null, string>
}

/** Blocks one below the other, with a “+” before each and a way to add one at the end. */
export function BlockList({ list, blocks, problems }: BlockListProps) {
  const { isHere, ...drop } = useBlockDrop({ list, at: blocks.length })
  return (
    <div className={styles.list}>
      {blocks.map((block, at) => (
        <BlockFrame
          key={block.id}
          block={block}
          columns={list?.columns ?? null}
          side={list?.side ?? null}
          at={at}
          count={blocks.length}
          List={BlockList}
          problem={problems.get(block.id) ?? null}
          problems={block.type === 'columns' ? problems : null}
        />
      ))}
      <div className={styles.end} data-drop={isHere || undefined} {...drop}>
        <AddBlock place={{ list, at: blocks.length }} isLast isFirst={blocks.length === 0} />
      </div>
    </div>
  )
}
