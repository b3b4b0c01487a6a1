import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin2,
  IconCopy,
  IconDownload,
  IconFlask2,
  IconFocusCentered,
  IconPlus,
  IconSitemap,
} from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import type { Command } from '../../commands/command.ts'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
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
    const hasChosen = () => state().selected.length > 0
    const fit = () => void fitView(fitOptions())
    return [
      { id: 'step.add', title: 'Add a step', icon: IconPlus, keys: 'A', run: () => openQuickAdd(store, middle()) },
      {
        id: 'step.duplicate',
        title: 'Duplicate the step',
        icon: IconCopy,
        keys: 'Mod+D',
        isEnabled: hasChosen,
        run: actions.duplicateChosen,
      },
      {
        id: 'step.connect',
        title: 'Connect the step to…',
        icon: IconArrowsJoin2,
        keys: 'C',
        isEnabled: () => state().selected.length === 1,
        run: () => state().set({ connecting: state().selected[0] ?? null }),
      },
      {
        id: 'workflow.undo',
        title: 'Undo',
        icon: IconArrowBackUp,
        keys: 'Mod+Z',
        isEnabled: () => state().history.past.length > 0,
        run: actions.undo,
      },
      {
        id: 'workflow.redo',
        title: 'Redo',
        icon: IconArrowForwardUp,
        keys: 'Mod+Shift+Z',
        isEnabled: () => state().history.future.length > 0,
        run: actions.redo,
      },
      { id: 'workflow.tidy', title: 'Tidy the steps', icon: IconSitemap, keys: 'T', run: actions.tidy },
      // The key is called "!" where Shift and 1 make one, which is nearly everywhere.
      { id: 'workflow.fit', title: 'See the whole workflow', icon: IconFocusCentered, keys: 'Shift+!', run: fit },
      {
        id: 'workflow.test',
        title: 'Test this workflow',
        icon: IconFlask2,
        run: () => state().setTest(state().test ? null : {}),
      },
      {
        id: 'workflow.export',
        title: 'Export this workflow',
        icon: IconDownload,
        isEnabled: () => state().workflowId !== null,
        run: () => void exportFile(),
      },
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
