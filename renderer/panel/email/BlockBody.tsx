import type { ComponentType } from 'react'
import type { BlockOf, EmailBlock } from '../../../shared/email/block.ts'
import { directionOf } from '../../../shared/email/language.ts'
import { wordsOf } from '../texts/textParts.ts'
import styles from './BlockBody.module.css'
import { BlockText } from './BlockText.tsx'
import type { ListOf } from './blockEdits.ts'
import { useOpenDesign } from './designContext.ts'
import { PictureBlock } from './PictureBlock.tsx'

export interface BlockBodyProps {
  block: EmailBlock
  problems: ReadonlyMap<string | null, string> | null
  /** What draws the blocks within it. Handed down, because a list holds frames, and a frame this. */
  List: ComponentType<{ list: ListOf; blocks: readonly EmailBlock[]; problems: ReadonlyMap<string | null, string> }>
}

/** What a block looks like, to be written in. */
export function BlockBody({ block, problems, List }: BlockBodyProps) {
  const { actions } = useOpenDesign()
  switch (block.type) {
    case 'text':
      return (
        <div className={styles.text} data-size={block.size} data-align={block.align}>
          <BlockText
            title={block.size === 'heading' ? 'Heading' : 'Text'}
            value={block.text}
            isLong
            isBare
            onType={(text) => actions.type({ ...block, text })}
          />
        </div>
      )
    case 'button':
      return <ButtonBlock block={block} />
    case 'image':
      return <PictureBlock block={block} />
    case 'divider':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: there is nothing to write in it, and its tools are reached from it
        <div className={styles.divider} tabIndex={0} role="img" aria-label="A line" data-first />
      )
    case 'columns':
      return (
        <div className={styles.columns}>
          {(['left', 'right'] as const).map((side) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form, and draws itself
            <div key={side} role="group" aria-label={side === 'left' ? 'Left column' : 'Right column'}>
              <List list={{ columns: block.id, side }} blocks={block[side]} problems={problems ?? new Map()} />
            </div>
          ))}
        </div>
      )
  }
}

function ButtonBlock({ block }: { block: BlockOf<'button'> }) {
  const { actions } = useOpenDesign()
  return (
    <>
      <div className={styles.line} data-align={block.align} dir={directionOf(wordsOf(block.text))}>
        <div className={styles.button}>
          <BlockText
            isBare
            title="Words on the button"
            value={block.text}
            onType={(text) => actions.type({ ...block, text })}
          />
        </div>
      </div>
      <div className={styles.setting}>
        <BlockText title="Leads to" value={block.url} onType={(url) => actions.type({ ...block, url })} />
      </div>
    </>
  )
}
