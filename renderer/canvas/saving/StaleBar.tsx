import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { toastProblem } from '../../ui/toast.tsx'
import styles from './StaleBar.module.css'

/** Someone else saved this workflow meanwhile. Nothing is overwritten; the newer one can be opened. */
export function StaleBar({ onReload }: { onReload: () => Promise<void> }) {
  const [isBusy, setBusy] = useState(false)
  const reload = async () => {
    setBusy(true)
    await onReload().catch((error: unknown) => toastProblem(sentenceOf(error)))
    setBusy(false)
  }
  return (
    <div className={styles.bar} role="alert">
      <IconAlertTriangle size={18} />
      <span>This workflow was changed in another window. Your latest changes here are not saved.</span>
      <Button size="xs" loading={isBusy} onClick={() => void reload()}>
        Open the newer one
      </Button>
    </div>
  )
}
