import { Button, type ButtonProps, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import styles from './ConfirmButton.module.css'

interface ConfirmButtonProps extends ButtonProps {
  /** What will happen, in a sentence. */
  question: ReactNode
  /** The word on the button that does it. */
  confirm: string
  onConfirm: () => void
  /** Nothing is lost by it: the button is not red. */
  isGentle?: boolean
  children: ReactNode
}

/** A button for what should not happen by accident: it asks once, right where it is. */
export function ConfirmButton({
  question,
  confirm,
  onConfirm,
  isGentle = false,
  children,
  ...button
}: ConfirmButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      withinPortal
      shadow="md"
      position="top"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button variant="default" {...button} onClick={() => setOpen(!isOpen)}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown}>
        <p>{question}</p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={() => setOpen(false)}>
            Cancel
          </Button>
          <Button
            className={isGentle ? undefined : styles.confirm}
            onClick={() => {
              setOpen(false)
              onConfirm()
            }}
          >
            {confirm}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
