import { useState } from 'react'
import { isStart } from '../../shared/graphProblems.ts'
import { useBuilder, useStepActions } from '../canvas/builderContext.ts'
import { FindBar } from '../canvas/find/FindBar.tsx'
import { Announcer } from '../canvas/keys/Announcer.tsx'
import { EmptyCanvas } from '../canvas/surface/EmptyCanvas.tsx'
import { Palette } from '../palette/Palette.tsx'
import { TestBanner } from '../timeDock/TestBanner.tsx'
import { ConnectPicker } from './ConnectPicker.tsx'
import styles from './OutlineScreen.module.css'
import { OutlineTree } from './OutlineTree.tsx'
import { RulesAndNotes } from './RulesAndNotes.tsx'

/** The workflow as plain sentences, on a page of its own: everything the canvas does can be done here, too. */
export function OutlineScreen() {
  const actions = useStepActions()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const { isTesting, isEmpty, hasStart } = useBuilder(({ test, history }) => ({
    isTesting: test !== null,
    isEmpty: history.present.graph.nodes.length === 0,
    hasStart: history.present.graph.nodes.some(isStart),
  }))
  return (
    <div className={styles.screen} data-testing={isTesting || undefined}>
      <div className={styles.palette}>
        <Palette hasStart={hasStart} onChoose={(type) => actions.addAtEnd(type)} />
      </div>
      <div ref={setScroller} className={styles.scroll}>
        <div className={styles.floating}>
          {isTesting && <TestBanner />}
          <FindBar />
        </div>
        {isEmpty && (
          <div className={styles.empty}>
            <EmptyCanvas />
          </div>
        )}
        <div className={styles.page} data-empty={isEmpty || undefined}>
          <OutlineTree scroller={scroller} />
          {!isEmpty && <RulesAndNotes />}
        </div>
      </div>
      <ConnectPicker />
      <Announcer tellsSteps={false} />
    </div>
  )
}
