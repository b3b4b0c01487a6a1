import { IconExclamationCircle } from '@tabler/icons-react'
import type { Problem } from '../../shared/errors.ts'
import { useBuilderStore } from '../canvas/builderContext.ts'
import styles from './Inspector.module.css'
import { wordsOf } from './textParts.ts'

/** Problems as sentences; each leads to its step. What several steps have alike is said once. */
export function ProblemList({ problems, onJump }: { problems: readonly Problem[]; onJump?: () => void }) {
  const store = useBuilderStore()
  const jump = (id: string) => {
    store.getState().select([id], { openPanel: true })
    onJump?.()
  }
  if (problems.length === 0) return null
  return (
    <div className={styles.problems}>
      {[...Map.groupBy(problems, ({ message }) => message)].map(([message, alike]) => {
        const node = alike.find((one) => one.node !== null)?.node
        const words = (
          <>
            <IconExclamationCircle size={16} aria-hidden />
            <span>
              {wordsOf(message)}
              {alike.length > 1 && ` (${alike.length} steps)`}
            </span>
          </>
        )
        return node ? (
          <button key={message} type="button" className={styles.problem} onClick={() => jump(node)}>
            {words}
          </button>
        ) : (
          <p key={message} className={styles.problem}>
            {words}
          </p>
        )
      })}
    </div>
  )
}
