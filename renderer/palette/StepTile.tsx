import type { Family } from '../../shared/nodes/define.ts'
import styles from './StepTile.module.css'
import { stepIcons, unknownIcon } from './stepIcons.ts'

interface StepTileProps {
  family: Family | null
  icon: string
  size?: 28 | 36
  /** Quiet, without its colour. */
  isOff?: boolean
}

/** The coloured square with the icon of a step type. Its colour says what the customer feels. */
export function StepTile({ family, icon, size = 36, isOff = false }: StepTileProps) {
  const Icon = stepIcons[icon] ?? unknownIcon
  return (
    <span
      className={styles.tile}
      data-family={isOff ? 'off' : (family ?? 'end')}
      style={{ width: size, height: size }}
      aria-hidden
    >
      <Icon size={size === 36 ? 20 : 16} stroke={1.75} />
    </span>
  )
}
