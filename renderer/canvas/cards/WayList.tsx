import { IconPlus } from '@tabler/icons-react'
import { useBuilderStore } from '../builderContext.ts'
import type { CardPort } from './cardPorts.ts'
import { openPickerBelow } from './openPickerBelow.ts'
import styles from './WayList.module.css'

/** The ways out of a step that has many, in words inside its card. One that leads nowhere yet asks what comes next. */
export function WayList({
  step,
  ways,
  linked,
}: {
  step: string
  ways: readonly CardPort[]
  linked: readonly string[]
}) {
  const store = useBuilderStore()
  return (
    <div className={styles.ways}>
      {ways.map(({ id, title }) =>
        linked.includes(id) ? (
          <span key={id} className={styles.way} dir="auto">
            {title}
          </span>
        ) : (
          <button
            key={id}
            type="button"
            tabIndex={-1}
            className={`${styles.way} nodrag nopan`}
            aria-label={`Add what comes next on ${title}`}
            onClick={(event) => openPickerBelow(store, { source: step, port: id }, event)}
          >
            <span className={styles.word} dir="auto">
              {title}
            </span>
            <IconPlus size={14} stroke={2} aria-hidden />
          </button>
        ),
      )}
    </div>
  )
}
