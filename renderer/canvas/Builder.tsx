import { ReactFlowProvider } from '@xyflow/react'
import { type ReactNode, useMemo } from 'react'
import { Inspector } from '../panel/Inspector.tsx'
import { TimeDock } from '../timeDock/TimeDock.tsx'
import { useTestRunner } from '../timeDock/useTestRunner.ts'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import styles from './Builder.module.css'
import { BuilderCommands } from './BuilderCommands.tsx'
import { BuilderHeader } from './BuilderHeader.tsx'
import { BuilderContext, NumbersContext } from './builderContext.ts'
import type { BuilderStore } from './builderStore.ts'
import { Canvas } from './Canvas.tsx'
import { CanvasPicker } from './CanvasPicker.tsx'
import { stepActions } from './stepActions.ts'
import { useStepNumbers } from './useStepNumbers.ts'

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
    const undo = { label: 'Undo', run: () => store.getState().undo() }
    const actions = stepActions(
      store,
      (sentence, options) =>
        options?.isRefusal ? toastProblem(sentence) : toastDone(sentence, options?.undo ? undo : undefined),
      Math.random,
    )
    return { store, actions }
  }, [store])
  return (
    <BuilderContext value={open}>
      <ReactFlowProvider>
        <Numbered>
          <BuilderCommands />
          <div className={styles.builder}>
            <BuilderHeader template={template} />
            <div className={styles.notes}>{children}</div>
            <div className={styles.canvas}>
              <Canvas />
            </div>
            <TimeDock />
            <Inspector />
          </div>
          <CanvasPicker />
        </Numbered>
      </ReactFlowProvider>
    </BuilderContext>
  )
}

function Numbered({ children }: { children: ReactNode }) {
  useTestRunner()
  return <NumbersContext value={useStepNumbers()}>{children}</NumbersContext>
}
