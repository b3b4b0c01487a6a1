import { ReactFlowProvider } from '@xyflow/react'
import { type ReactNode, useMemo } from 'react'
import { OutlineCommands } from '../outline/OutlineCommands.tsx'
import { OutlineScreen } from '../outline/OutlineScreen.tsx'
import { PrintedPage } from '../outline/print/PrintedPage.tsx'
import { EmailCommands } from '../panel/email/EmailCommands.tsx'
import { EmailEditor } from '../panel/email/EmailEditor.tsx'
import { Inspector } from '../panel/Inspector.tsx'
import { PanelEdge } from '../panel/PanelEdge.tsx'
import { VersionCommands } from '../panel/versions/VersionCommands.tsx'
import { TestCommands } from '../timeDock/TestCommands.tsx'
import { TimeDock } from '../timeDock/TimeDock.tsx'
import { useTestRunner } from '../timeDock/useTestRunner.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import styles from './Builder.module.css'
import { BuilderContext, NumbersContext, useBuilder } from './builderContext.ts'
import type { BuilderStore } from './builderStore.ts'
import { useShownNumbers } from './cards/useShownNumbers.ts'
import { PlacePicker } from './choose/PlacePicker.tsx'
import { type SayOptions, stepActions } from './document/stepActions.ts'
import { BuilderHeader } from './header/BuilderHeader.tsx'
import { BuilderCommands } from './keys/BuilderCommands.tsx'
import { EditCommands } from './keys/EditCommands.tsx'
import { ShownLook } from './look/ShownLook.tsx'
import { NoteCommands } from './notes/NoteCommands.tsx'
import { Canvas } from './surface/Canvas.tsx'
import { CanvasPicker } from './surface/CanvasPicker.tsx'

export interface OpenTemplate {
  id: string
  days: number
}

interface BuilderProps {
  store: BuilderStore
  /** The template that is looked at, or null for a saved workflow. */
  template: OpenTemplate | null
  children?: ReactNode
}

/** Header, canvas, inspector and time dock around one open workflow. */
export function Builder({ store, template, children }: BuilderProps) {
  const open = useMemo(() => {
    return { store, actions: stepActions(store, (sentence, options) => say(store, sentence, options), Math.random) }
  }, [store])
  return (
    <BuilderContext value={open}>
      <ReactFlowProvider>
        <Numbered template={template?.id}>
          <BuilderCommands />
          <EditCommands />
          <NoteCommands />
          <OutlineCommands />
          <TestCommands />
          <VersionCommands />
          <div className={styles.builder}>
            <BuilderHeader template={template} />
            <div className={styles.notes}>{children}</div>
            <div className={styles.canvas}>
              <Paper />
            </div>
            <TimeDock />
            <Inspector />
            <PanelEdge />
          </div>
          <CanvasPicker />
          <PlacePicker />
          <EmailEditor />
          <EmailCommands />
          <PrintedPage />
        </Numbered>
      </ReactFlowProvider>
    </BuilderContext>
  )
}

/** The workflow as a picture, or as sentences. */
function Paper() {
  const { view, looking, workflowId } = useBuilder((state) => ({
    view: state.view,
    looking: state.looking,
    workflowId: state.workflowId,
  }))
  if (looking && workflowId) return <ShownLook workflowId={workflowId} looking={looking} />
  return view === 'outline' ? <OutlineScreen /> : <Canvas />
}

/** The offer to undo stands only as long as it would undo what the line tells of. */
function say(store: BuilderStore, sentence: string, { isRefusal, undo }: SayOptions = {}) {
  if (isRefusal) return toastProblem(sentence)
  if (!undo) return void toastDone(sentence)
  const hide = toastDone(sentence, { label: 'Undo', run: () => store.getState().undo() })
  const stop = store.subscribe(({ history }, before) => {
    if (history.present === before.history.present) return
    stop()
    hide()
  })
}

function Numbered({ template, children }: { template: string | undefined; children: ReactNode }) {
  useTestRunner(template)
  return <NumbersContext value={useShownNumbers()}>{children}</NumbersContext>
}
