import { Menu } from '@mantine/core'
import { IconNote, IconPlus } from '@tabler/icons-react'
import { useReactFlow } from '@xyflow/react'
import { CommandItem } from '../../commands/CommandItem.tsx'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { StepMenuItems } from '../cards/StepMenuItems.tsx'
import type { Point } from '../layout/layout.ts'

/** Where the other button of the mouse was pressed, in pixels of the window, and on which step, if on one. */
export interface MenuPlace extends Point {
  step: string | null
}

/** What can be done there. The keyboard has a command for each. */
export function CanvasMenu({ at, onClose }: { at: MenuPlace | null; onClose: () => void }) {
  if (!at) return null
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      offset={0}
      width={240}
      withinPortal
      returnFocus
      // A long menu is moved up until all of it can be seen.
      middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }}
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>{at.step === null ? <OfPaper at={at} /> : <OfStep id={at.step} />}</Menu.Dropdown>
    </Menu>
  )
}

function OfPaper({ at }: { at: Point }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { screenToFlowPosition } = useReactFlow()
  const addStep = () => {
    store.getState().set({ picker: { target: { kind: 'loose', at: screenToFlowPosition(at) }, screen: at } })
  }
  return (
    <>
      <Menu.Item leftSection={<IconPlus size={16} stroke={1.75} />} onClick={addStep}>
        Add a step here
      </Menu.Item>
      <Menu.Item
        leftSection={<IconNote size={16} stroke={1.75} />}
        onClick={() => actions.notes.add(screenToFlowPosition(at))}
      >
        Add a note here
      </Menu.Item>
      <Menu.Divider />
      <CommandItem id="step.paste" />
      <CommandItem id="step.all" />
      <CommandItem id="workflow.tidy" />
      <CommandItem id="view.fit" />
      <CommandItem id="view.map" />
    </>
  )
}

const OfStep = ({ id }: { id: string }) => (
  <>
    <CommandItem id="step.addAfter" title="Add after" />
    <CommandItem id="step.connect" title="Connect to…" />
    <CommandItem id="step.duplicate" title="Duplicate" />
    <CommandItem id="step.delete" title="Delete" />
    <Menu.Divider />
    <StepMenuItems id={id} />
  </>
)
