import styles from './FieldWords.module.css'
import { partsOf, withoutConditions } from './textParts.ts'

/** A text in which personal fields are small pills. */
export function FieldWords({ text }: { text: string }) {
  return partsOf(withoutConditions(text)).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have no other name than their place
      <span key={index} className={styles.field} title={part.fallback === null ? undefined : `or “${part.fallback}”`}>
        {part.title}
      </span>
    ),
  )
}
