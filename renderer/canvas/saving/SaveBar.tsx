import { Button } from '@mantine/core'
import { IconAlertTriangle, IconDeviceFloppy } from '@tabler/icons-react'
import { useState } from 'react'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { toastProblem } from '../../ui/toast.tsx'
import styles from './SaveBar.module.css'

interface Choice {
  label: string
  run: () => Promise<void> | void
}

interface SaveBarProps {
  sentence: string
  choices: readonly Choice[]
  /** Nothing has to be done: it mends itself. */
  isQuiet?: boolean
}

/** Above the canvas: what is the matter with saving, in a sentence, and what can be done. The last choice is the one we would take. */
export function SaveBar({ sentence, choices, isQuiet = false }: SaveBarProps) {
  const [busy, setBusy] = useState<string | null>(null)
  const choose = async ({ label, run }: Choice) => {
    setBusy(label)
    try {
      await run()
    } catch (error) {
      toastProblem(sentenceOf(error))
    }
    setBusy(null)
  }
  return (
    <div className={styles.bar} role={isQuiet ? 'status' : 'alert'} data-quiet={isQuiet || undefined}>
      {isQuiet ? <IconDeviceFloppy size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <span>{sentence}</span>
      {choices.map((choice, index) => (
        <Button
          key={choice.label}
          size="xs"
          variant={index === choices.length - 1 && !isQuiet ? 'filled' : 'default'}
          loading={busy === choice.label}
          disabled={busy !== null && busy !== choice.label}
          onClick={() => void choose(choice)}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  )
}
