import { Button } from '@mantine/core'
import { useState } from 'react'
import { useActivityStore } from '../shell/ShellState.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import styles from './Parts.module.css'

export function Sheets() {
  const activity = useActivityStore()
  const [isOpen, setOpen] = useState(false)
  const begin = () => {
    const work = activity.getState().begin('Importing leads.csv', () => work.end())
    work.tell({ share: 0.4, words: '4,200 of 10,500 rows' })
  }
  return (
    <div className={styles.row}>
      <Button variant="default" onClick={() => toastDone('Deleted 3 steps.', { label: 'Undo', run: () => undefined })}>
        A note with Undo
      </Button>
      <Button variant="default" onClick={() => toastProblem('“End” can’t lead to itself. Link it to another step.')}>
        A refusal
      </Button>
      <Button variant="default" onClick={begin}>
        Begin some work
      </Button>
      <Button variant="default" onClick={() => setOpen(true)}>
        A sheet
      </Button>
      {isOpen && (
        <Sheet
          title="A sheet"
          onClose={() => setOpen(false)}
          foot={<Button onClick={() => setOpen(false)}>Done</Button>}
        >
          <p>It slides in from the right. Esc and a click beside it close it.</p>
        </Sheet>
      )}
    </div>
  )
}
