import type { GraphNode } from '../../../shared/graph.ts'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import type { OutlineRow } from '../outlineRows.ts'
import styles from './Paper.module.css'
import { printedTexts } from './printedTexts.ts'

/** One line on paper. A step has its texts below it, each under the name of its field where there are several. */
export function PrintedLine({ row, step }: { row: OutlineRow; step: GraphNode | undefined }) {
  const texts = step ? printedTexts(step) : []
  return (
    <div
      className={styles.line}
      data-kind={row.kind}
      data-apart={row.isApart || undefined}
      style={{ marginInlineStart: `${row.depth * 9}mm` }}
    >
      {row.number !== null && <span className={styles.number}>{row.number}</span>}
      <div className={styles.words}>
        <p className={styles.sentence} dir="auto">
          <FieldWords text={row.sentence} />
          {row.after !== null && (
            <span className={styles.after}>
              : <FieldWords text={row.after} />
            </span>
          )}
        </p>
        {texts.map(({ key, title, text }) => (
          <div key={key} className={styles.text}>
            {texts.length > 1 && <p className={styles.field}>{title}</p>}
            {text.split(/\n/).map((paragraph, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs are a fixed list in their order
              <p key={index} className={styles.paragraph} dir="auto">
                {paragraph.trim() === '' ? ' ' : <FieldWords text={paragraph} />}
              </p>
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}
