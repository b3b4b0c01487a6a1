import { useWay } from '../canvas/builderContext.ts'
import { FieldWords } from '../panel/texts/FieldWords.tsx'
import { printPeople } from '../ui/counts.ts'
import styles from './OutlineTree.module.css'
import type { OutlineRow } from './outlineRows.ts'

/** A way out in words, as the heading of what is told on it: "If yes", with how many went there. */
export function WayWords({ row: { source, port, sentence, after } }: { row: OutlineRow }) {
  const { count } = useWay(source ?? '', port ?? '')
  return (
    <div className={styles.way}>
      <span className={styles.heading} dir="auto">
        <FieldWords text={sentence} />
      </span>
      {after !== null && (
        <span className={styles.after} dir="auto">
          <FieldWords text={after} />
        </span>
      )}
      {count !== null && <span className={styles.went}>{printPeople(count)}</span>}
    </div>
  )
}
