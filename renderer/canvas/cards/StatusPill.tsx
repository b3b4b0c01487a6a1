import { Tooltip } from '@mantine/core'
import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconExclamationCircle,
  IconPlayerSkipForward,
  IconUser,
} from '@tabler/icons-react'
import { problemWords } from '../../panel/texts/textParts.ts'
import type { NumberPart, StepNumbers } from '../../timeDock/stepNumbers.ts'
import { printNumber } from '../../ui/counts.ts'
import { useBuilderStore } from '../builderContext.ts'
import styles from './StatusPill.module.css'

interface StatusPillProps {
  step: string
  /** Left out where something else says so. */
  isOff?: boolean
  problems: readonly string[]
  numbers: StepNumbers | undefined
  /** True while the numbers are those of real people. */
  isLive: boolean
}

/** The state of a step in a word with an icon: that it is off, problems before numbers, bad news before good. A number opens its people. */
export function StatusPill({ isOff, ...known }: StatusPillProps) {
  if (!isOff) return <StateOf {...known} />
  return (
    <span className={styles.pills}>
      <span className={styles.pill} data-state="off">
        <IconPlayerSkipForward size={14} aria-hidden />
        Off
      </span>
      {known.problems.length > 0 && <StateOf {...known} />}
    </span>
  )
}

function StateOf({ step, problems, numbers, isLive }: Omit<StatusPillProps, 'isOff'>) {
  const store = useBuilderStore()
  if (problems.length > 0) {
    return (
      <Tooltip label={problems.map(problemWords).join(' ')} multiline maw={320} withinPortal>
        <span className={styles.pill} data-state="problem">
          <IconExclamationCircle size={14} />
          {problems.length === 1 ? '1 problem' : `${problems.length} problems`}
        </span>
      </Tooltip>
    )
  }
  if (!numbers) return null
  const { state, icon: Icon, words, outcome } = worst(numbers, isLive)
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${styles.pill} nodrag`}
      data-state={state}
      title="Show who"
      onClick={(event) => {
        event.stopPropagation()
        store.getState().showResults(step, outcome)
      }}
    >
      {Icon && <Icon size={14} />}
      {words}
    </button>
  )
}

function worst(numbers: StepNumbers, isLive: boolean): Omit<NumberPart, 'was'> & { state: string; icon: Icon | null } {
  const skipped = numbers.skipped.reduce((sum, { count }) => sum + count, 0)
  if (numbers.failed > 0)
    return {
      state: 'problem',
      icon: IconExclamationCircle,
      words: `${printNumber(numbers.failed)} failed`,
      outcome: 'failed',
    }
  if (skipped > 0)
    return { state: 'warn', icon: IconAlertTriangle, words: `${printNumber(skipped)} skipped`, outcome: 'skipped' }
  if (isLive && numbers.waiting > 0)
    return { state: 'running', icon: IconUser, words: `${printNumber(numbers.waiting)} here`, outcome: 'waiting' }
  if (numbers.in > 0) return { state: 'ok', icon: IconCheck, words: `${printNumber(numbers.in)} in`, outcome: 'all' }
  return { state: 'none', icon: null, words: '0 in', outcome: 'all' }
}
