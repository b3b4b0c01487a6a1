import {
  type Icon,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconInfoCircle,
} from '@tabler/icons-react'
import styles from './StatusWord.module.css'

/** What a state means for the person: fine, look at it, broken, good to know, or nothing special. */
export type Tone = 'ok' | 'warn' | 'err' | 'info' | 'plain'

/** A state as a word with its icon: never by colour alone. */
export function StatusWord({ tone, word, icon }: { tone: Tone; word: string; icon?: Icon }) {
  const Picture = icon ?? icons[tone]
  return (
    <span className={styles.word} data-tone={tone}>
      <Picture size={14} stroke={2} aria-hidden />
      {word}
    </span>
  )
}

const icons: Record<Tone, Icon> = {
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  err: IconCircleX,
  info: IconInfoCircle,
  plain: IconCircleDashed,
}
