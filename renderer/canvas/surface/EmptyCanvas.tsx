import { groupedSteps } from '../../palette/families.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { useStepActions } from '../builderContext.ts'
import styles from './EmptyCanvas.module.css'

/** The first question of a blank workflow: how do people enter? */
export function EmptyCanvas() {
  const actions = useStepActions()
  const [starts] = groupedSteps('', ({ family }) => family === 'start')
  return (
    <div className={`${styles.empty} nopan nodrag`}>
      <h2 className={styles.title}>How do people enter?</h2>
      <p className={styles.text}>Choose a start. Then add what happens next with the plus below it.</p>
      <div className={styles.starts}>
        {starts?.steps.map(({ type, title, about, family, icon }) => (
          <button
            key={type}
            type="button"
            className={styles.start}
            onClick={() => actions.add(type, { kind: 'loose', at: null })}
          >
            <StepTile family={family} icon={icon} />
            <span>
              <strong>{title}</strong>
              <span className={styles.about}>{about}</span>
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
