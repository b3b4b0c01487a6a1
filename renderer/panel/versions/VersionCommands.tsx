import { useMemo } from 'react'
import { useBuilderStore } from '../../canvas/builderContext.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'

/** Opens the versions of a saved workflow. */
export function VersionCommands() {
  const store = useBuilderStore()
  const commands = useMemo(
    () => [
      command(
        'workflow.versions',
        () => store.getState().set({ isShowingVersions: true, isPanelOpen: true, person: null }),
        () => store.getState().workflowId !== null,
      ),
    ],
    [store],
  )
  useRegisterCommands(commands)
  return null
}
