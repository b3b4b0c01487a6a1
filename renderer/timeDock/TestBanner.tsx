import { IconFlask2 } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { useHidesPeople } from '../shell/hidePeople.ts'
import { printCount } from '../ui/counts.ts'
import { withNames } from '../ui/withNames.tsx'
import styles from './TestBanner.module.css'
import { namedIn, whoWords } from './whoWords.ts'

/** Says that this is a test: who, how long, that nothing is sent, and the way out. */
export function TestBanner() {
  const store = useBuilderStore()
  const isHidden = useHidesPeople()
  const { who, people, days } = useBuilder(({ test }) => ({
    who: test?.who,
    people: test?.people ?? null,
    days: test?.days ?? 0,
  }))
  if (!who) return null
  return (
    <div className={styles.banner}>
      <IconFlask2 size={18} stroke={1.75} aria-hidden />
      <strong>Test</strong>
      {/* What the pointer shows is drawn by the computer and can't be hidden, so it is left out then. */}
      <span className={styles.who} title={isHidden ? undefined : whoWords(who, people)}>
        {withNames(whoWords(who, people), namedIn(who))}
      </span>
      <span aria-hidden>·</span>
      <span>
        {printCount(days, 'day')} · <strong>nothing is sent</strong>
      </span>
      <button type="button" className={styles.exit} onClick={() => store.getState().setTest(null)}>
        Exit
      </button>
    </div>
  )
}
