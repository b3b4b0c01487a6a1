import { type PointerEvent, useEffect, useRef, useState } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { OutlineLine } from './OutlineLine.tsx'
import styles from './OutlineTree.module.css'
import { rowId } from './rowId.ts'
import { useLineDrag } from './useLineDrag.ts'
import { useOutlineKeys } from './useOutlineKeys.ts'
import { useOutlineTree } from './useOutlineTree.ts'
import { useSeenLines } from './useSeenLines.ts'

/** The lines of the workflow as a tree with one tab stop. The focus stays on the tree; the active line moves. */
export function OutlineTree({ scroller }: { scroller: HTMLElement | null }) {
  const store = useBuilderStore()
  const tree = useOutlineTree()
  const { rows, active } = tree
  const frame = useRef<HTMLDivElement>(null)
  const [menuOf, setMenuOf] = useState<string | null>(null)
  const [pointedAt, setPointedAt] = useState<string | null>(null)
  const drag = useLineDrag(rows)
  const onKeyDown = useOutlineKeys(tree, () => setMenuOf(active?.key ?? null))
  const { name, chosen } = useBuilder(({ history, selected }) => ({ name: history.present.name, chosen: selected }))
  const activeKey = active?.key ?? null

  const { lines, offset } = useSeenLines(rows, [activeKey, drag.draggedKey, menuOf], frame, scroller)

  // Who deletes by keys goes on at the line that took the place.
  useEffect(() => {
    const { selected, selectedLink, select } = store.getState()
    const isFocused = document.activeElement === frame.current
    if (isFocused && active?.step && selected.length === 0 && selectedLink === null && tree.isLost)
      select([active.step])
  }, [store, active, tree.isLost])

  const onPointerMove = (event: PointerEvent) => {
    const key = event.target instanceof Element && event.target.closest('[data-line]')?.getAttribute('data-line')
    setPointedAt(key || null)
  }
  return (
    <div
      ref={frame}
      role="tree"
      className={styles.tree}
      tabIndex={0}
      aria-label={`Outline of ${name}`}
      aria-multiselectable
      aria-activedescendant={activeKey === null ? undefined : rowId(activeKey)}
      data-screen="builder"
      onKeyDown={onKeyDown}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setPointedAt(null)}
      {...drag.onTree}
    >
      <div role="none" style={{ height: lines.getTotalSize() }}>
        {lines.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (!row) return null
          return (
            <div
              key={key}
              role="none"
              ref={lines.measureElement}
              data-index={index}
              className={styles.place}
              style={{ top: start - offset }}
              data-front={row.key === pointedAt || row.key === activeKey || undefined}
            >
              <OutlineLine
                row={row}
                isActive={row.key === activeKey}
                isChosen={row.step !== null && chosen.includes(row.step)}
                isPointedAt={row.key === pointedAt}
                isMenuOpen={row.key === menuOf}
                isDropPlace={row.key === drag.dropKey}
                onMenu={setMenuOf}
                onActivate={tree.activate}
                onFold={tree.fold}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
