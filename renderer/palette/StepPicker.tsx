import { FocusTrap, Portal } from '@mantine/core'
import { useClickOutside } from '@mantine/hooks'
import type { PaletteStep } from './families.ts'
import { StepList } from './StepList.tsx'
import styles from './StepPicker.module.css'

const size = { width: 320, height: 420 }

interface StepPickerProps {
  /** Where it opens, in pixels of the window. */
  at: { x: number; y: number }
  /** What the step is for, where it is not simply added: "Replace “Welcome” with". */
  title?: string
  isAllowed: (step: PaletteStep) => boolean
  onChoose: (type: string) => void
  onClose: () => void
}

/** The small window that asks which step to add: type, arrow, Enter. */
export function StepPicker({ at, title, isAllowed, onChoose, onClose }: StepPickerProps) {
  const box = useClickOutside(onClose)
  const left = Math.max(8, Math.min(at.x, innerWidth - size.width - 8))
  const top = Math.max(8, Math.min(at.y + 4, innerHeight - size.height - 8))
  return (
    <Portal>
      <FocusTrap>
        <div
          ref={box}
          role="dialog"
          aria-label={title ?? 'Add a step'}
          className={styles.picker}
          style={{ left, top, width: size.width, maxHeight: size.height }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onClose()
          }}
        >
          {title && <h2 className={styles.title}>{title}</h2>}
          <StepList onChoose={onChoose} isAllowed={isAllowed} withAbout autoFocus />
        </div>
      </FocusTrap>
    </Portal>
  )
}
