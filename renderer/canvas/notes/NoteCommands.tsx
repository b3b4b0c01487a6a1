import { useReactFlow } from '@xyflow/react'
import { useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { type Command, command } from '../../commands/command.ts'
import { motionMs } from '../../ui/motion.ts'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { groupsAround, notesOf } from '../document/notes.ts'
import { toggleKeptMap } from '../map/keptMap.ts'
import { focusCanvas } from '../surface/focusCanvas.ts'
import { useShowBox } from '../surface/useShowBox.ts'

/** Notes, groups and the map, for the command field and the keyboard. */
export function NoteCommands() {
  const store = useBuilderStore()
  const { notes: actions } = useStepActions()
  const { screenToFlowPosition, setCenter, getZoom } = useReactFlow()
  const showBox = useShowBox()
  const commands = useMemo((): Command[] => {
    const state = () => store.getState()
    const graph = () => state().derived.graph
    const onCanvas = () => state().view === 'canvas'
    const goToNotes = () => {
      const notes = notesOf(graph())
      const [chosen] = state().chosenNotes
      const next = notes[(notes.findIndex(({ id }) => id === chosen) + 1) % notes.length]
      if (!next) return
      actions.chooseNotes([next.id])
      const { position, size } = next
      void setCenter(position.x + size.width / 2, position.y + size.height / 2, {
        zoom: getZoom(),
        duration: motionMs(180),
      })
      focusCanvas()
    }
    return [
      command('note.add', () => showBox(actions.add(screenToFlowPosition(middleOfCanvas()))), onCanvas),
      command('note.go', goToNotes, () => onCanvas() && notesOf(graph()).length > 0),
      command('group.make', actions.group, () => onCanvas() && state().selected.length > 0),
      command('group.remove', actions.ungroup, () => groupsAround(graph(), state().selected).length > 0),
      command('view.map', toggleKeptMap, onCanvas),
    ]
  }, [store, actions, screenToFlowPosition, setCenter, getZoom, showBox])
  useRegisterCommands(commands)
  return null
}

function middleOfCanvas() {
  const box = document.querySelector('[data-screen="builder"]')?.getBoundingClientRect()
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: innerWidth / 2, y: innerHeight / 2 }
}
