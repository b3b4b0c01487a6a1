import { ViewportPortal } from '@xyflow/react'
import { useBuilder } from '../builderContext.ts'
import { ghostPlace } from '../layout/ghostPlace.ts'
import styles from './GhostCard.module.css'

/** Where the step will stand that is being chosen. */
export function GhostCard() {
  const { picker, derived } = useBuilder((state) => ({ picker: state.picker, derived: state.derived }))
  const place = picker && ghostPlace(picker.target, derived)
  if (!place) return null
  return (
    <ViewportPortal>
      <div className={styles.ghost} style={{ transform: `translate(${place.x}px, ${place.y}px)` }} aria-hidden />
    </ViewportPortal>
  )
}
