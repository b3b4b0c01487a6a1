import { useMemo } from 'react'
import { palette } from '../../shared/nodes/derive.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { StepTile } from '../palette/StepTile.tsx'
import { GraphPicture } from '../picture/GraphPicture.tsx'
import { themeColours } from '../picture/pictureColours.ts'
import { pictureOf } from '../picture/pictureModel.ts'
import styles from './Parts.module.css'

const families = ['start', 'send', 'wait', 'check', 'do', 'end'] as const

export function Steps() {
  const pictures = useMemo(
    () =>
      families.map((family) => {
        const type = palette.find((one) => one.family === family)?.type ?? 'end'
        return { family, picture: pictureOf({ nodes: [{ id: family, type }], edges: [] }) }
      }),
    [],
  )
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        {palette.map(({ type, title }) => {
          const node = nodeOf(type)
          return (
            <span key={type} className={styles.tile}>
              <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} />
              {title}
            </span>
          )
        })}
      </div>
      <div className={styles.row}>
        {pictures.map(({ family, picture }) => (
          <GraphPicture key={family} picture={picture} colours={themeColours} scale={0.8} title={family} />
        ))}
      </div>
    </div>
  )
}
