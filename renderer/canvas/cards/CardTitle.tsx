import { StepTile } from '../../palette/StepTile.tsx'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import { wordsOf } from '../../panel/texts/textParts.ts'
import { CardBadges } from './CardBadges.tsx'
import styles from './CardOverview.module.css'
import type { CardLook } from './cardLook.ts'

/** A card from some way off: its icon and its title, large enough to be read there. */
export function CardTitle({ node, isOff, words, problems, numbers }: CardLook) {
  return (
    <>
      <div className={styles.titled}>
        <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} isOff={isOff} />
        <div className={styles.title} dir="auto" title={wordsOf(words.sentence)}>
          <FieldWords text={words.sentence} />
        </div>
      </div>
      <CardBadges problems={problems.length} isOff={isOff} numbers={numbers} />
    </>
  )
}
