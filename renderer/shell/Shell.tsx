import type { ReactNode } from 'react'
import { useLive } from '../api/useLive.ts'
import { WorkflowFilePreview } from '../workflows/import/WorkflowFilePreview.tsx'
import { FileDrop } from './FileDrop.tsx'
import { GoneBar } from './GoneBar.tsx'
import { Nav } from './Nav.tsx'
import styles from './Shell.module.css'
import { StoppedBar } from './StoppedBar.tsx'
import { TitleBar } from './TitleBar.tsx'
import { useShellCommands } from './useShellCommands.ts'

/** The frame around every screen: title bar, navigation, and what is true everywhere. */
export function Shell({ children }: { children: ReactNode }) {
  const isGone = useLive()
  useShellCommands()
  return (
    <div className={styles.shell}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the screen
      </button>
      <TitleBar isGone={isGone} />
      <Nav isGone={isGone} />
      <main id="main" tabIndex={-1} className={styles.main}>
        {isGone ? <GoneBar /> : <StoppedBar />}
        <div className={styles.screen}>{children}</div>
      </main>
      <FileDrop />
      <WorkflowFilePreview />
    </div>
  )
}
