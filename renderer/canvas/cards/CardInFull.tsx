import { StepTile } from '../../palette/StepTile.tsx'
import { FieldWords } from '../../panel/texts/FieldWords.tsx'
import { wordsOf } from '../../panel/texts/textParts.ts'
import { CardNumbers } from './CardNumbers.tsx'
import type { CardLook } from './cardLook.ts'
import type { CardPort } from './cardPorts.ts'
import { StatusPill } from './StatusPill.tsx'
import styles from './StepCard.module.css'
import { WayList } from './WayList.tsx'

interface CardInFullProps extends CardLook {
  whenLine: string | null
  listed: readonly CardPort[]
  linked: readonly string[]
}

/** All a card tells: what it is, its state, its sentence, when people come, its ways where they are many, and how many came. */
export function CardInFull({
  step,
  node,
  isOff,
  words,
  problems,
  numbers,
  isLive,
  whenLine,
  listed,
  linked,
}: CardInFullProps) {
  return (
    <>
      <div className={styles.main}>
        <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} isOff={isOff} />
        <div className={styles.words}>
          <div className={styles.top}>
            <span className={styles.word}>{words.word}</span>
            <StatusPill step={step.id} isOff={isOff} problems={problems} numbers={numbers} isLive={isLive} />
          </div>
          <div className={styles.sentence} dir="auto" title={wordsOf(words.sentence)}>
            <FieldWords text={words.sentence} />
          </div>
          {whenLine && <div className={styles.when}>{whenLine}</div>}
        </div>
      </div>
      {listed.length > 0 && <WayList step={step.id} ways={listed} linked={linked} />}
      {numbers && <CardNumbers step={step.id} numbers={numbers} />}
    </>
  )
}
