import { notifications } from '@mantine/notifications'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './toast.module.css'

interface ToastAction {
  label: string
  run: () => void
}

/** One line that says it worked, with at most one thing to do about it. Returns what takes the line away again. */
export function toastDone(text: ReactNode, action?: ToastAction): () => void {
  return show(text, 'done', action)
}

/** One line that says what did not work. It stays longer. */
export function toastProblem(text: ReactNode, action?: ToastAction) {
  show(text, 'problem', action)
}

function show(text: ReactNode, kind: 'done' | 'problem', action?: ToastAction): () => void {
  const isDone = kind === 'done'
  const id = notifications.show({
    autoClose: isDone ? 5000 : 12_000,
    withBorder: true,
    className: styles.toast,
    icon: isDone ? <IconCheck size={16} aria-hidden /> : <IconAlertTriangle size={16} aria-hidden />,
    color: isDone ? 'var(--ok)' : 'var(--err)',
    closeButtonProps: { 'aria-label': 'Close this note' },
    role: isDone ? 'status' : 'alert',
    message: (
      <span className={styles.line}>
        <span className={styles.words} data-kind={kind} title={typeof text === 'string' ? text : undefined}>
          {text}
        </span>
        {action && (
          <button
            type="button"
            className={styles.action}
            onClick={() => {
              notifications.hide(id)
              action.run()
            }}
          >
            {action.label}
          </button>
        )}
      </span>
    ),
  })
  return () => notifications.hide(id)
}
