import { stepIcons, unknownIcon } from '../../palette/stepIcons.ts'
import { printNumber } from '../../ui/counts.ts'
import { CardBadges } from './CardBadges.tsx'
import styles from './CardOverview.module.css'
import type { CardLook } from './cardLook.ts'

/** A card from afar: the tile fills it, with its icon and how many people came. */
export function CardFromAfar({ step, node, isOff, words, problems, numbers }: CardLook) {
  const Icon = stepIcons[node?.icon ?? ''] ?? unknownIcon
  return (
    <>
      <div className={styles.afar} title={words.word}>
        <Icon size={68} stroke={2} aria-hidden />
        {numbers && <span className={styles.count}>{printNumber(numbers.in)}</span>}
      </div>
      <CardBadges step={step.id} problems={problems.length} isOff={isOff} numbers={undefined} />
    </>
  )
}
