import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { useRegisterCommands } from '../commands/CommandsProvider.tsx'
import { useMakeWorkflow } from '../workflows/useMakeWorkflow.ts'
import { setHidesPeople, useHidesPeople } from './hidePeople.ts'
import { useShell } from './ShellState.tsx'
import { shellCommands } from './shellCommands.ts'
import { useEngineSwitch } from './useEngineSwitch.ts'

/** Offers the commands of the shell on every screen. */
export function useShellCommands() {
  const { queries } = useApi()
  const { data: status } = useQuery(queries.engine.status.queryOptions())
  const [, go] = useLocation()
  const setPaletteOpen = useShell((state) => state.setPaletteOpen)
  const setKeySheetOpen = useShell((state) => state.setKeySheetOpen)
  const { stop, resume } = useEngineSwitch()
  const { create, chooseFile } = useMakeWorkflow()
  const isPeopleHidden = useHidesPeople()
  const isRunning = status ? status.state === 'running' : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions are made anew on every render and do the same.
  const commands = useMemo(
    () =>
      shellCommands({
        go,
        openPalette: () => setPaletteOpen(true),
        showKeys: () => setKeySheetOpen(true),
        stop,
        resume,
        newWorkflow: () => create({}),
        importWorkflow: chooseFile,
        hidePeople: setHidesPeople,
        isRunning,
        isPeopleHidden,
      }),
    [isRunning, isPeopleHidden],
  )
  useRegisterCommands(commands)
}
