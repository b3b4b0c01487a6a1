import { IconFlask2 } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printCount } from '../ui/counts.ts'
import styles from './TestBanner.module.css'
import { whoWords } from './whoWords.ts'

/** Says that this is a test: who, how long, that nothing is sent, and the way out. */
export function TestBanner() {
  const store = useBuilderStore()
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
      <span className={styles.who} title={whoWords(who, people)}>
        {whoWords(who, people)}
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
