import { IconPlus } from '@tabler/icons-react'
import { useBuilderStore } from '../builderContext.ts'
import type { Point } from '../layout/layout.ts'
import styles from './LinkLine.module.css'

interface LinkLabelProps {
  id: string
  /** Its middle, in canvas pixels. */
  at: Point
  words: string
  /** What a screen reader says of it. */
  said: string
  isChosen: boolean
  isLit: boolean
  withAdd: boolean
}

/** What stands on a link: the word of its way with how many went, and the "+". */
export function LinkLabel({ id, at, words, said, isChosen, isLit, withAdd }: LinkLabelProps) {
  const store = useBuilderStore()
  return (
    <div
      data-link={id}
      className={`${styles.label} nodrag nopan`}
      style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px) scale(var(--words))` }}
      data-lit={isLit || undefined}
    >
      {words && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.word}
          data-chosen={isChosen || undefined}
          onClick={() => store.getState().selectLink(id)}
          aria-label={said}
          dir="auto"
        >
          {words}
        </button>
      )}
      {withAdd && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.add}
          aria-label="Add a step here"
          title="Add a step here"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect()
            store.getState().set({ picker: { target: { kind: 'onLink', link: id }, screen: { x: left, y: bottom } } })
          }}
        >
          <IconPlus size={16} stroke={2} />
        </button>
      )}
    </div>
  )
}
