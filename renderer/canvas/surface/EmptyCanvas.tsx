import { Button } from '@mantine/core'
import { useState } from 'react'
import { groupedSteps } from '../../palette/families.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { useStepActions } from '../builderContext.ts'
import styles from './EmptyCanvas.module.css'

/** The first question of a blank workflow: how do people enter? */
export function EmptyCanvas() {
  const actions = useStepActions()
  const [isUnfolded, setUnfolded] = useState(false)
  const [starts] = groupedSteps('', ({ family }) => family === 'start')
  const { steps = [], rare = [] } = starts ?? {}
  return (
    <div className={`${styles.empty} nowheel nopan nodrag`}>
      <h2 className={styles.title}>How do people enter?</h2>
      <p className={styles.text}>Choose a start. Then add what happens next with the plus below it.</p>
      <div className={styles.starts}>
        {[...steps, ...(isUnfolded ? rare : [])].map(({ type, title, about, family, icon }) => (
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
      {!isUnfolded && rare.length > 0 && (
        <Button variant="subtle" size="xs" mt="sm" onClick={() => setUnfolded(true)}>
          {rare.length} more ways to enter
        </Button>
      )}
    </div>
  )
}
