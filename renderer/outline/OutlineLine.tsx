import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type MouseEvent, memo } from 'react'
import { LineActions } from './LineActions.tsx'
import styles from './OutlineTree.module.css'
import type { OutlineRow } from './outlineRows.ts'
import { PointerWords } from './PointerWords.tsx'
import { rowId } from './rowId.ts'
import { StepWords } from './StepWords.tsx'
import type { OutlineTree } from './useOutlineTree.ts'
import { usePlaceOfLine } from './usePlaceOfLine.ts'
import { WayWords } from './WayWords.tsx'

interface OutlineLineProps {
  row: OutlineRow
  isActive: boolean
  isChosen: boolean
  isPointedAt: boolean
  isMenuOpen: boolean
  /** What is dragged would come after this line. */
  isDropPlace: boolean
  onMenu: (key: string | null) => void
  onActivate: OutlineTree['activate']
  onFold: OutlineTree['fold']
}

/** How far the lines on a way stand in, in pixels. */
const indent = 48

/** One line: a step in words, a way out, or where people go on. */
export const OutlineLine = memo(function OutlineLine({
  row,
  isActive,
  isChosen,
  isPointedAt,
  isMenuOpen,
  isDropPlace,
  onMenu,
  onActivate,
  onFold,
}: OutlineLineProps) {
  const place = usePlaceOfLine(row, isActive)
  const choose = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
    onActivate(row, event.shiftKey ? 'extend' : event.metaKey || event.ctrlKey ? 'toggle' : 'open')
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active line
    <div
      role="treeitem"
      id={rowId(row.key)}
      className={styles.line}
      style={{ paddingInlineStart: row.depth * indent }}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={row.step === null ? undefined : isChosen}
      aria-description={place}
      data-line={row.key}
      data-kind={row.kind}
      data-active={isActive || undefined}
      data-chosen={isChosen || undefined}
      data-apart={row.isApart || undefined}
      data-drop={isDropPlace || undefined}
      draggable={row.step !== null}
      onClick={choose}
    >
      {row.depth > 0 && <span className={styles.guides} style={{ width: row.depth * indent }} />}
      {row.isOpen !== null && (
        <ActionIcon
          className={styles.fold}
          size={24}
          tabIndex={-1}
          aria-label={row.isOpen ? 'Fold away' : 'Unfold'}
          onClick={(event) => {
            event.stopPropagation()
            onFold(row.key, row.isOpen === true)
          }}
        >
          {row.isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
        </ActionIcon>
      )}
      {row.step !== null ? (
        <StepWords id={row.step} number={row.number ?? 0} sentence={row.sentence} />
      ) : row.kind === 'way' ? (
        <WayWords row={row} />
      ) : (
        <PointerWords row={row} />
      )}
      {(isActive || isPointedAt || isMenuOpen) && (
        <LineActions row={row} isMenuOpen={isMenuOpen} onMenu={onMenu} onActivate={onActivate} />
      )}
    </div>
  )
}, isSameLine)

/** Lines are told anew with every change of the workflow; what says the same is the same. */
function isSameLine({ row: before, ...was }: OutlineLineProps, { row, ...is }: OutlineLineProps): boolean {
  return same(before, row) && same(was, is)
}
const same = (a: object, b: object) => {
  const values = new Map(Object.entries(b))
  return Object.entries(a).every(([key, value]) => Object.is(value, values.get(key)))
}
