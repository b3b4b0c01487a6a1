import { IconPlus } from '@tabler/icons-react'
import { useBuilderStore } from '../builderContext.ts'
import type { CardPort } from './cardPorts.ts'
import styles from './OpenWay.module.css'
import { openPickerBelow } from './openPickerBelow.ts'

/** A way out that leads nowhere yet: a short line with a "+" that asks what comes next. */
export function OpenWay({ step, port, withWord }: { step: string; port: CardPort; withWord: boolean }) {
  const store = useBuilderStore()
  return (
    <div className={`${styles.open} nodrag nopan`} style={{ left: `${port.percent}%` }}>
      <span className={styles.line} />
      {withWord && (
        <span className={styles.word} dir="auto">
          {port.title}
        </span>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={styles.add}
        aria-label={withWord ? `Add what comes next on ${port.title}` : 'Add what comes next'}
        onClick={(event) => openPickerBelow(store, { source: step, port: port.id }, event)}
      >
        <IconPlus size={16} stroke={2} />
      </button>
    </div>
  )
}
