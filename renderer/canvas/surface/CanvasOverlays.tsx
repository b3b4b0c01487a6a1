import { ActionIcon, Tooltip } from '@mantine/core'
import { IconFocusCentered, IconMinus, IconPlus } from '@tabler/icons-react'
import { Panel, useReactFlow } from '@xyflow/react'
import { isStart } from '../../../shared/graphProblems.ts'
import { Palette } from '../../palette/Palette.tsx'
import { TestBanner } from '../../timeDock/TestBanner.tsx'
import { motionMs } from '../../ui/motion.ts'
import { useBuilder, useStepActions } from '../builderContext.ts'
import { FindBar } from '../find/FindBar.tsx'
import { fitOptions } from '../layout/fitOptions.ts'
import styles from './CanvasOverlays.module.css'
import { EmptyCanvas } from './EmptyCanvas.tsx'

/** What floats over the canvas: the palette, the banner of a test, and the zoom. */
export function CanvasOverlays() {
  const { isTesting, isEmpty, hasStart, saveKind } = useBuilder(({ test, history, save }) => ({
    isTesting: test !== null,
    isEmpty: history.present.graph.nodes.length === 0,
    hasStart: history.present.graph.nodes.some(isStart),
    saveKind: save.kind,
  }))
  const { zoomIn, zoomOut, fitView } = useReactFlow()
  const actions = useStepActions()
  const fit = () => void fitView(fitOptions())
  return (
    <>
      <Panel position="top-left" className={styles.left}>
        <Palette hasStart={hasStart} onChoose={(type) => actions.addAtEnd(type)} />
      </Panel>
      {isTesting && (
        <Panel position="top-center">
          <TestBanner />
        </Panel>
      )}
      <Panel position="top-center">
        <div className={isTesting ? styles.belowBanner : undefined}>
          <FindBar />
        </div>
      </Panel>
      {isEmpty && saveKind !== 'stale' && (
        <Panel position="top-center" className={styles.middle}>
          <EmptyCanvas />
        </Panel>
      )}
      <Panel position="bottom-right" className={styles.zoom}>
        <Zoom
          label="Zoom out"
          onClick={() => void zoomOut({ duration: motionMs(120) })}
          icon={<IconMinus size={18} />}
        />
        <Zoom label="See all of it (Shift 1)" onClick={fit} icon={<IconFocusCentered size={18} />} />
        <Zoom label="Zoom in" onClick={() => void zoomIn({ duration: motionMs(120) })} icon={<IconPlus size={18} />} />
      </Panel>
    </>
  )
}

const Zoom = ({ label, onClick, icon }: { label: string; onClick: () => void; icon: React.ReactNode }) => (
  <Tooltip label={label}>
    <ActionIcon aria-label={label} onClick={onClick} size={28}>
      {icon}
    </ActionIcon>
  </Tooltip>
)
