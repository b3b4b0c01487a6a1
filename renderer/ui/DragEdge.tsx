import type { KeyboardEvent, PointerEvent } from 'react'
import styles from './DragEdge.module.css'
import { type Sizes, withinSizes } from './keptSize.ts'

interface DragEdgeProps {
  /** Which edge of its surrounding part it is. */
  edge: 'left' | 'top'
  label: string
  sizes: Sizes
  size: number
  onChange: (size: number) => void
  className?: string | undefined
}

/** The edge of a part of the window: dragged, or moved by arrow keys, it makes the part larger or smaller; a double click, as usual. */
export function DragEdge({ edge, label, sizes, size, onChange, className = '' }: DragEdgeProps) {
  const isLeft = edge === 'left'
  const change = (next: number) => onChange(withinSizes(sizes, next))
  const drag = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLDivElement>) => {
    const part = currentTarget.parentElement?.getBoundingClientRect()
    if (!part || !currentTarget.hasPointerCapture(pointerId)) return
    change(isLeft ? part.right - clientX : part.bottom - clientY)
  }
  const press = (event: KeyboardEvent) => {
    const [more, less] = isLeft ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    const next = { [more]: size + 10, [less]: size - 10, Home: sizes.most, End: sizes.least }[event.key]
    if (next === undefined) return
    event.preventDefault()
    change(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no line between paragraphs
    <div
      className={`${styles.edge} ${className}`}
      data-edge={edge}
      role="separator"
      tabIndex={0}
      aria-orientation={isLeft ? 'vertical' : 'horizontal'}
      aria-label={label}
      aria-valuemin={sizes.least}
      aria-valuemax={sizes.most}
      aria-valuenow={size}
      onPointerDown={({ currentTarget, pointerId }) => currentTarget.setPointerCapture(pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => onChange(sizes.usual)}
      onKeyDown={press}
    />
  )
}
