import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { Panel, useReactFlow } from '@xyflow/react'
import { motionMs } from '../../ui/motion.ts'
import styles from './CanvasOverlays.module.css'

/** Nearer, further, all of it: the same on every drawing. `hint` is what the middle one says beside its name. */
export function ZoomButtons({ onFit, hint = '' }: { onFit: () => void; hint?: string }) {
  const { zoomIn, zoomOut } = useReactFlow()
  return (
    <Panel position="bottom-right" className={styles.zoom}>
      <Zoom label="Zoom out" onClick={() => void zoomOut({ duration: motionMs(120) })} icon={<IconMinus size={18} />} />
      <Zoom label={`See all of it${hint}`} onClick={onFit} icon={<IconFocusCentered size={18} />} />
      <Zoom label="Zoom in" onClick={() => void zoomIn({ duration: motionMs(120) })} icon={<IconPlus size={18} />} />
    </Panel>
  )
}

const Zoom = ({ label, onClick, icon }: { label: string; onClick: () => void; icon: React.ReactNode }) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} onClick={onClick} size={28}>
      {icon}
    </ActionIcon>
  </Tooltip>
)
