import { Menu } from '@mantine/core'
import { isStart } from '../../../shared/graphProblems.ts'
import { CommandItem } from '../../commands/CommandItem.tsx'
import { useBuilder } from '../builderContext.ts'
import { switchOf } from '../document/switchSteps.ts'

/** What is done with the chosen step less often: its place among the others, and the clipboard. The twin of dragging it. */
export function StepMenuItems({ id }: { id: string }) {
  const { isAtStart, switches } = useBuilder(({ derived }) => {
    const step = derived.steps.get(id)
    return { isAtStart: step !== undefined && isStart(step), switches: step ? switchOf([step]) : null }
  })
  return (
    <>
      {!isAtStart && <CommandItem id="step.addBefore" title="Add before" />}
      <CommandItem id="step.replace" title="Replace with…" />
      {!isAtStart && <CommandItem id="step.move" title="Move to…" />}
      <CommandItem id="step.swap" title="Swap with…" />
      {switches && <CommandItem id="step.off" title={`Switch ${switches}`} />}
      <Menu.Divider />
      <CommandItem id="step.copy" title="Copy" />
      <CommandItem id="step.cut" title="Cut" />
      <CommandItem id="step.paste" title="Paste after" />
    </>
  )
}
