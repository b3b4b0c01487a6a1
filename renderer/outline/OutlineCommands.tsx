import { useMemo } from 'react'
import { useBuilderStore, useStepActions } from '../canvas/builderContext.ts'
import { focusCanvas } from '../canvas/surface/focusCanvas.ts'
import { useRegisterCommands } from '../commands/CommandsProvider.tsx'
import { type Command, command } from '../commands/command.ts'
import { toastProblem } from '../ui/toast.tsx'
import { placeBeside } from './places.ts'

/** Showing the workflow as sentences, on the screen and on paper, and moving steps among them, which goes on the canvas, too. */
export function OutlineCommands() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const commands = useMemo((): Command[] => {
    const state = () => store.getState()
    const isOne = () => state().selected.length === 1
    const shift = (direction: 'up' | 'down') => () => {
      const [id] = state().selected
      if (id === undefined) return
      const place = placeBeside(state().derived.graph, id, direction)
      if (place.ok) actions.moveQuietly([id], place.to)
      else toastProblem(place.sentence)
    }
    const turn = () => {
      state().set({ view: state().view === 'outline' ? 'canvas' : 'outline' })
      // The other view is there after React has drawn it.
      requestAnimationFrame(focusCanvas)
    }
    return [
      {
        ...command('view.outline', turn),
        get title() {
          return state().view === 'outline' ? 'Show as canvas' : 'Show as outline'
        },
      },
      command('workflow.print', () => window.print()),
      command(
        'workflow.rename',
        () => document.querySelector<HTMLInputElement>('[data-name="workflow"]')?.select(),
        () => state().workflowId !== null,
      ),
      command('step.up', shift('up'), isOne),
      command('step.down', shift('down'), isOne),
    ]
  }, [store, actions])
  useRegisterCommands(commands)
  return null
}
