import { Panel, useReactFlow } from '@xyflow/react'
import { isStart } from '../../../shared/graphProblems.ts'
import { Palette } from '../../palette/Palette.tsx'
import { TestBanner } from '../../timeDock/TestBanner.tsx'
import { useBuilder, useStepActions } from '../builderContext.ts'
import { FindBar } from '../find/FindBar.tsx'
import { fitOptions } from '../layout/fitOptions.ts'
import styles from './CanvasOverlays.module.css'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { ZoomButtons } from './ZoomButtons.tsx'

/** What floats over the canvas: the palette, the banner of a test, and the zoom. */
export function CanvasOverlays() {
  const { isTesting, isEmpty, hasStart, saveKind } = useBuilder(({ test, history, save }) => ({
    isTesting: test !== null,
    isEmpty: history.present.graph.nodes.length === 0,
    hasStart: history.present.graph.nodes.some(isStart),
    saveKind: save.kind,
  }))
  const { fitView } = useReactFlow()
  const actions = useStepActions()
  return (
    <>
      <Panel position="top-left" className={styles.left} data-testing={isTesting || undefined}>
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
      <ZoomButtons hint=" (Shift 1)" onFit={() => void fitView(fitOptions())} />
    </>
  )
}
