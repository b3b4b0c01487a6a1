import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { type Command, command, factsOf } from '../../commands/command.ts'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { useClipboard } from '../clipboard/useClipboard.ts'
import { switchOf } from '../document/switchSteps.ts'
import { fitOptions } from '../layout/fitOptions.ts'
import { openAddAfter, openStepPicker } from '../surface/openPicker.ts'

/** What can be done with the chosen steps, for the command field and the keyboard. */
export function EditCommands() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { copy, cut, paste } = useClipboard()
  const { fitView } = useReactFlow()
  const commands = useMemo((): Command[] => {
    const state = () => store.getState()
    const isAny = () => state().selected.length > 0
    const isOne = () => state().selected.length === 1
    const chosen = () => state().selected.flatMap((id) => state().derived.steps.get(id) ?? [])
    const withOne = (run: (id: string) => void) => () => {
      const [id] = state().selected
      if (id !== undefined) run(id)
    }
    return [
      command(
        'step.addAfter',
        withOne((id) => openAddAfter(store, id)),
        isOne,
      ),
      command(
        'step.addBefore',
        withOne((id) => openStepPicker(store, 'before', id)),
        isOne,
      ),
      command(
        'step.replace',
        withOne((id) => openStepPicker(store, 'replace', id)),
        isOne,
      ),
      command('step.move', () => state().set({ placing: 'move' }), isAny),
      command('step.swap', () => state().set({ placing: 'swap' }), isOne),
      {
        ...command(
          'step.off',
          () => actions.switchSteps(state().selected),
          () => switchOf(chosen()) !== null,
        ),
        get title() {
          const to = switchOf(chosen())
          return to ? `Switch ${isOne() ? 'the step' : 'the steps'} ${to}` : factsOf('step.off').title
        },
      },
      command('step.copy', copy, isAny),
      command('step.cut', cut, isAny),
      command('step.paste', () => void paste()),
      command(
        'step.delete',
        actions.removeChosen,
        () => isAny() || state().selectedLink !== null || state().chosenNotes.length > 0,
      ),
      command('step.all', () => state().select(state().derived.graph.nodes.map(({ id }) => id))),
      command('view.find', openFind),
      command('view.fitChosen', () => void fitView(fitChosen(state().selected)), isAny),
    ]
    function openFind() {
      state().set({ isFinding: true })
      document.querySelector<HTMLInputElement>('[data-find]')?.select()
    }
  }, [store, actions, copy, cut, paste, fitView])
  useRegisterCommands(commands)
  return null
}

const fitChosen = (ids: readonly string[]) => ({ ...fitOptions(), nodes: ids.map((id) => ({ id })) })
