import { IconFlask2 } from '@tabler/icons-react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import styles from './TestBanner.module.css'

/** Says that this is a test: who, how long, that nothing is sent, and the way out. */
export function TestBanner() {
  const store = useBuilderStore()
  const { people, days } = useBuilder(({ test }) => ({ people: test?.result?.people ?? 20, days: test?.days ?? 7 }))
  return (
    <div className={styles.banner}>
      <IconFlask2 size={18} stroke={1.75} />
      <strong>Test</strong>
      <span>
        {people} sample people · {days} days · <strong>nothing is sent</strong>
      </span>
      <button type="button" className={styles.exit} onClick={() => store.getState().setTest(null)}>
        Exit
      </button>
    </div>
  )
}
