import { ActionIcon, Button } from '@mantine/core'
import { IconChevronsLeft, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './Palette.module.css'
import { StepList } from './StepList.tsx'

/** The steps to choose from, at the left of the canvas: drag one in, or click it. Can be folded to a button. */
export function Palette({ hasStart, onChoose }: { hasStart: boolean; onChoose: (type: string) => void }) {
  const [isOpen, setOpen] = useState(() => innerWidth >= 1280)
  if (!isOpen)
    return (
      <Button
        variant="default"
        leftSection={<IconPlus size={16} />}
        onClick={() => setOpen(true)}
        className={styles.button}
      >
        Steps
      </Button>
    )
  return (
    <aside className={`${styles.palette} nowheel nopan nodrag`} aria-label="Steps to add">
      <div className={styles.top}>
        <h2 className={styles.title}>Steps</h2>
        <ActionIcon size={24} onClick={() => setOpen(false)} aria-label="Fold the steps away">
          <IconChevronsLeft size={16} />
        </ActionIcon>
      </div>
      <StepList onChoose={onChoose} isDraggable folded={hasStart ? 'start' : null} />
    </aside>
  )
}
