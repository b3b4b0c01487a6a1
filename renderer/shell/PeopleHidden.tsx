import { IconEyeOff } from '@tabler/icons-react'
import { setHidesPeople, useHidesPeople } from './hidePeople.ts'
import styles from './PeopleHidden.module.css'

/** In the title bar while details of people are hidden: says so, and shows them again. */
export function PeopleHidden() {
  const isHidden = useHidesPeople()
  // The place is always there, so that a screen reader says what comes into it.
  return (
    <span role="status" className={styles.place}>
      {isHidden && (
        <button type="button" className={styles.button} onClick={() => setHidesPeople(false)}>
          <IconEyeOff size={16} aria-hidden />
          People hidden · Show
        </button>
      )}
    </span>
  )
}
