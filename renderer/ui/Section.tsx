import { type ReactNode, useId } from 'react'
import styles from './Section.module.css'

interface SectionProps {
  title: string
  /** One sentence under the title. */
  about?: string
  actions?: ReactNode
  /** For links that lead here. */
  anchor?: string
  children: ReactNode
}

/** A titled card. */
export function Section({ title, about, actions, anchor, children }: SectionProps) {
  const titleId = useId()
  return (
    <section className={styles.section} aria-labelledby={titleId} id={anchor}>
      <header className={styles.header}>
        <div>
          <h2 id={titleId} className={styles.title}>
            {title}
          </h2>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        {actions}
      </header>
      {children}
    </section>
  )
}
