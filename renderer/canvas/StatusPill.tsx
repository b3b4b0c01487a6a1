import { Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconExclamationCircle } from '@tabler/icons-react'
import { wordsOf } from '../panel/textParts.ts'
import type { StepNumbers } from '../timeDock/stepNumbers.ts'
import styles from './StepCard.module.css'

/** The state of a step in a word with an icon: problems before numbers, bad news before good. */
export function StatusPill({ problems, numbers }: { problems: readonly string[]; numbers: StepNumbers | undefined }) {
  if (problems.length > 0) {
    return (
      <Tooltip label={problems.map(wordsOf).join(' ')} multiline maw={320} withinPortal>
        <span className={styles.pill} data-state="problem">
          <IconExclamationCircle size={14} />
          {problems.length === 1 ? '1 problem' : `${problems.length} problems`}
        </span>
      </Tooltip>
    )
  }
  if (!numbers) return null
  const skipped = numbers.skipped.reduce((sum, { count }) => sum + count, 0)
  if (numbers.failed > 0)
    return <Pill state="problem" icon={<IconExclamationCircle size={14} />} text={`${numbers.failed} failed`} />
  if (skipped > 0) return <Pill state="warn" icon={<IconAlertTriangle size={14} />} text={`${skipped} skipped`} />
  if (numbers.in > 0) return <Pill state="ok" icon={<IconCheck size={14} />} text={`${numbers.in} in`} />
  return <Pill state="none" icon={null} text="0 in" />
}

const Pill = ({ state, icon, text }: { state: string; icon: React.ReactNode; text: string }) => (
  <span className={styles.pill} data-state={state}>
    {icon}
    {text}
  </span>
)
