import { StepTile } from '../../palette/StepTile.tsx'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import { wordsOf } from '../../panel/texts/textParts.ts'
import { useZoomLevel } from '../surface/zoomLevel.ts'
import { CardBadges } from './CardBadges.tsx'
import { CardNumbers } from './CardNumbers.tsx'
import styles from './CardOverview.module.css'
import type { CardLook } from './cardLook.ts'

/** A card from some way off: its icon and its title, and from near what became of people, large enough to be read there. */
export function CardTitle({ step, node, isOff, words, problems, numbers }: CardLook) {
  const isNear = useZoomLevel() === 'near'
  return (
    <>
      <div className={styles.titled}>
        <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} isOff={isOff} />
        <div className={styles.words}>
          <div className={styles.title} dir="auto" title={wordsOf(words.sentence)}>
            <FieldWords text={words.sentence} />
          </div>
          {isNear && numbers && <CardNumbers step={step.id} numbers={numbers} isBesideBadge />}
        </div>
      </div>
      <CardBadges step={step.id} problems={problems.length} isOff={isOff} numbers={numbers} />
    </>
  )
}
