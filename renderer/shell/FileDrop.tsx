import { IconFileImport } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { shortened } from '../ui/shortened.ts'
import { toastProblem } from '../ui/toast.tsx'
import { useMakeWorkflow } from '../workflows/useMakeWorkflow.ts'
import styles from './FileDrop.module.css'
import { fileKindOf } from './fileKindOf.ts'
import { useShell } from './ShellState.tsx'

/** The whole window takes files: a workflow file is previewed, a CSV file is previewed in People. */
export function FileDrop() {
  const [isOver, setOver] = useState(false)
  const [, go] = useLocation()
  const { previewFile } = useMakeWorkflow()
  const setPeopleFile = useShell((state) => state.setPeopleFile)
  const take = (files: readonly File[]) => {
    const [file, ...others] = files
    if (!file) return
    if (others.length > 0)
      return toastProblem('That were several files. Drop one at a time, and nothing gets mixed up.')
    const kind = fileKindOf(file.name)
    if (kind === 'workflow') return void previewFile(file)
    if (kind === 'other') {
      return toastProblem(
        `“${shortened(file.name)}” is neither a workflow file nor a spreadsheet of people saved as CSV, so it was left alone.`,
      )
    }
    setPeopleFile(file)
    go('/people')
  }
  const latestTake = useRef(take)
  latestTake.current = take

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event) || event.defaultPrevented) return
      event.preventDefault()
      latestTake.current([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={styles.veil}>
      <div className={styles.card}>
        <IconFileImport size={32} stroke={1.5} aria-hidden />
        <strong>Let go to open it</strong>
        <span>A spreadsheet of people saved as CSV, or a workflow file</span>
      </div>
    </div>
  )
}
