import { FocusTrap, Portal } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import { type ReactNode, useEffectEvent, useLayoutEffect, useState } from 'react'
import styles from './Anchored.module.css'

interface AnchoredProps {
  /** Where the thing is that this is about, on the screen; asked again when the window scrolls or changes its size. */
  at: () => DOMRect
  label: string
  width: number
  /** A click elsewhere. */
  onLeave: () => void
  /** The Escape key. */
  onEscape: () => void
  children: ReactNode
}

const gap = 6
const margin = 8

/** A small window at a place in a text: below it, or above where there is no room. It holds the focus while it is open. */
export function Anchored(props: AnchoredProps) {
  return (
    <Portal>
      <Placed {...props} />
    </Portal>
  )
}

function Placed({ at, label, width, onLeave, onEscape, children }: AnchoredProps) {
  const box = useClickOutside<HTMLDivElement>(onLeave)
  const find = useEffectEvent(at)
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  useLayoutEffect(() => {
    const settle = () => {
      const height = box.current?.offsetHeight ?? 0
      const { left, top, bottom } = find()
      const isBelow = bottom + gap + height + margin <= innerHeight || top < innerHeight / 2
      setPlace({
        left: Math.max(margin, Math.min(left, innerWidth - width - margin)),
        top: Math.max(margin, isBelow ? Math.min(bottom + gap, innerHeight - height - margin) : top - gap - height),
      })
    }
    settle()
    const watch = new ResizeObserver(settle)
    if (box.current) watch.observe(box.current)
    window.addEventListener('resize', settle)
    window.addEventListener('scroll', settle, true)
    return () => {
      watch.disconnect()
      window.removeEventListener('resize', settle)
      window.removeEventListener('scroll', settle, true)
    }
  }, [box, width])
  // At once, not when the trap gets to it: what is typed next is for here.
  const isPlaced = place !== null
  useLayoutEffect(() => {
    if (isPlaced) box.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true })
  }, [box, isPlaced])
  return (
    <FocusTrap innerRef={box}>
      <div
        role="dialog"
        aria-label={label}
        className={styles.box}
        style={{ width, ...(place ?? { left: 0, top: 0, visibility: 'hidden' }) }}
        onKeyDown={(event) => {
          // What is typed here is for nobody else: not for the panel, not for the canvas.
          event.stopPropagation()
          if (event.key !== 'Escape') return
          event.preventDefault()
          onEscape()
        }}
      >
        {children}
      </div>
    </FocusTrap>
  )
}
