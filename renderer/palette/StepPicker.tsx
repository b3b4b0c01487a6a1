import { PickerFrame } from '../ui/PickerFrame.tsx'
import type { PaletteStep } from './families.ts'
import { StepList } from './StepList.tsx'

interface StepPickerProps {
  /** Where it opens, in pixels of the window. */
  at: { x: number; y: number }
  /** What the step is for, where it is not simply added: "Replace “Welcome” with". */
  title?: string
  isAllowed: (step: PaletteStep) => boolean
  onChoose: (type: string) => void
  onClose: () => void
}

/** Asks which step to add: type, arrow, Enter. */
export function StepPicker({ at: { x, y }, title, isAllowed, onChoose, onClose }: StepPickerProps) {
  return (
    <PickerFrame label={title ?? 'Add a step'} title={title} at={{ x, y: y + 4 }} width={320} onClose={onClose}>
      <StepList onChoose={onChoose} isAllowed={isAllowed} withAbout autoFocus />
    </PickerFrame>
  )
}
