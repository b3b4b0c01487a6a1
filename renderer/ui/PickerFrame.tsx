import { FocusTrap, Portal } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import type { KeyboardEvent, ReactNode } from 'react'
import styles from './PickerFrame.module.css'

interface PickerFrameProps {
  /** What it asks, read out. */
  label: string
  /** The same on the screen, where it has to be said there. */
  title?: string | undefined
  /** Where it opens, in pixels of the window: it stays within. */
  at: { x: number; y: number }
  width: number
  onKeyDown?: (event: KeyboardEvent) => void
  onClose: () => void
  children: ReactNode
}

const height = 420

/** The small window in which something is chosen. Escape, or a click beside it, closes it. */
export function PickerFrame({ label, title, at, width, onKeyDown, onClose, children }: PickerFrameProps) {
  const box = useClickOutside(onClose)
  const left = Math.max(8, Math.min(at.x, innerWidth - width - 8))
  const top = Math.max(8, Math.min(at.y, innerHeight - height - 8))
  return (
    <Portal>
      <FocusTrap>
        <div
          ref={box}
          role="dialog"
          aria-label={label}
          className={styles.picker}
          style={{ left, top, width, maxHeight: height }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.stopPropagation()
              onClose()
            } else onKeyDown?.(event)
          }}
        >
          {title && <h2 className={styles.title}>{title}</h2>}
          {children}
        </div>
      </FocusTrap>
    </Portal>
  )
}
