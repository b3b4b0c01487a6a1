import { type ReactNode, useId } from 'react'
import styles from './RuleGroup.module.css'

/** Some rules of a workflow that belong together, under their title. */
export function RuleGroup({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId()
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h3 id={titleId} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  )
}
