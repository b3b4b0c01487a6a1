import { nodeOf } from '../../shared/nodes/index.ts'
import { isOff } from '../../shared/stepOff.ts'
import { useBuilder, useNumbersOf } from '../canvas/builderContext.ts'
import { StatusPill } from '../canvas/cards/StatusPill.tsx'
import { StepTile } from '../palette/StepTile.tsx'
import { FieldWords } from '../panel/texts/FieldWords.tsx'
import { LineNumbers } from './LineNumbers.tsx'
import styles from './OutlineTree.module.css'

/** A step as a sentence: its number, its colour and icon, when people come there, and what became of them. */
export function StepWords({ id, number, sentence }: { id: string; number: number; sentence: string }) {
  const { type, off, whenLine, troubles, isTesting } = useBuilder(({ derived, fresh, test }) => ({
    type: derived.steps.get(id)?.type ?? '',
    off: isOff(derived.steps.get(id) ?? { type: '', off: false }),
    whenLine: derived.whenWordsOf.get(id) ?? null,
    troubles: (fresh === id ? [] : (derived.problemsOf.get(id) ?? [])).map(({ message }) => message).join('\n'),
    isTesting: test !== null,
  }))
  const { numbers } = useNumbersOf(id)
  const node = nodeOf(type)
  const problems = troubles === '' ? [] : troubles.split('\n')
  return (
    <div id={`step-${id}`} className={styles.step} data-off={off || undefined}>
      <span className={styles.number}>{number}</span>
      <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} size={28} isOff={off} />
      <div className={styles.words}>
        <div className={styles.sentence} dir="auto">
          <FieldWords text={sentence} />
        </div>
        {(whenLine || numbers) && (
          <div className={styles.facts}>
            {whenLine && <span>{whenLine}</span>}
            {numbers && <LineNumbers step={id} numbers={numbers} />}
          </div>
        )}
      </div>
      {/* The sentence itself says that it is off. */}
      {(!off || problems.length > 0) && (
        <StatusPill {...{ step: id, problems, numbers }} isLive={numbers !== undefined && !isTesting} />
      )}
    </div>
  )
}
