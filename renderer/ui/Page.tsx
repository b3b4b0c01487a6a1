import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface PageProps {
  title: string
  /** What can be done here, the main thing last. */
  actions?: ReactNode
  /** True when the content scrolls itself, as a table does. */
  fills?: boolean
  children: ReactNode
}

/** A screen: its title, what can be done, and its content. */
export function Page({ title, actions, fills = false, children }: PageProps) {
  useDocumentTitle(`${title} · Leadloom`)
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.actions}>{actions}</div>
      </header>
      {fills ? <div className={styles.fill}>{children}</div> : <Scrolling>{children}</Scrolling>}
    </div>
  )
}

function Scrolling({ children }: { children: ReactNode }) {
  return (
    <div className={styles.scroll}>
      <div className={styles.content}>{children}</div>
    </div>
  )
}
