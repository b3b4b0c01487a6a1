import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './PersonButton.module.css'

/** A person in a list of results: name, what became of them, and the way to their line. */
export function PersonButton({
  name,
  about,
  tone,
  why,
  onClick,
}: {
  name: string
  about: ReactNode
  tone?: 'warn' | undefined
  /** Stands beside it: what asks why. */
  why?: ReactNode
  onClick: () => void
}) {
  return (
    <div className={styles.row}>
      <button type="button" className={styles.person} onClick={onClick}>
        <span className={styles.words}>
          <bdi className={styles.name} data-personal>
            {name}
          </bdi>
          <span className={styles.about} data-tone={tone}>
            {about}
          </span>
        </span>
        <IconChevronRight size={16} aria-hidden />
      </button>
      {why}
    </div>
  )
}
