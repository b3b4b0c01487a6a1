import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { type Command, command } from '../../commands/command.ts'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { turnBackWords } from '../document/turnBackWords.ts'
import { fitOptions } from '../layout/fitOptions.ts'
import { useExport } from '../saving/useExport.ts'
import { openQuickAdd } from '../surface/openPicker.ts'

/** What can be done with the open workflow, for the command field and the keyboard. */
export function BuilderCommands() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const exportFile = useExport()
  const { fitView } = useReactFlow()
  const commands = useMemo((): Command[] => {
    const state = () => store.getState()
    // Sentences have no places on the paper.
    const isPicture = () => state().view === 'canvas'
    const hasChosen = () => state().selected.length > 0
    const fit = () => void fitView(fitOptions())
    return [
      command('step.add', () => openQuickAdd(store, middle())),
      command('step.duplicate', actions.duplicateChosen, hasChosen),
      command(
        'step.connect',
        () => state().set({ connecting: state().selected[0] ?? null }),
        () => state().selected.length === 1,
      ),
      {
        ...command('workflow.undo', actions.undo, () => state().history.past.length > 0),
        get title() {
          return turnBackWords('Undo', state().history)
        },
      },
      {
        ...command('workflow.redo', actions.redo, () => state().history.future.length > 0),
        get title() {
          return turnBackWords('Redo', state().history)
        },
      },
      command('workflow.tidy', actions.tidy, isPicture),
      command('view.fit', fit, isPicture),
      command('test.toggle', () => state().setTest(state().test ? null : {})),
      command(
        'workflow.export',
        () => void exportFile(),
        () => state().workflowId !== null,
      ),
    ]
  }, [store, actions, exportFile, fitView])
  useRegisterCommands(commands)
  return null
}

function middle() {
  const box = document.querySelector('[data-screen="builder"]')?.getBoundingClientRect()
  return box
    ? { x: box.left + box.width / 2 - 160, y: box.top + box.height / 4 }
    : { x: innerWidth / 2, y: innerHeight / 3 }
}
