import { IconFileImport, IconHandStop, IconPlayerPlay, IconPlus, IconSearch, IconUserPlus } from '@tabler/icons-react'
import type { Command } from '../commands/command.ts'
import { places } from './places.ts'

export interface ShellActions {
  go: (path: string) => void
  openPalette: () => void
  stop: () => void
  resume: () => void
  newWorkflow: () => void
  importWorkflow: () => void
  /** Null while it is not known. */
  isRunning: boolean | null
}

/** What can be done on every screen. */
export function shellCommands(actions: ShellActions): Command[] {
  return [
    ...places.map(
      ({ path, title, icon, keys }): Command => ({
        id: `go.${path}`,
        title: `Go to ${title}`,
        icon,
        keys,
        run: () => actions.go(path),
      }),
    ),
    { id: 'workflow.new', title: 'New workflow', icon: IconPlus, run: actions.newWorkflow },
    { id: 'workflow.import', title: 'Import a workflow file', icon: IconFileImport, run: actions.importWorkflow },
    { id: 'person.add', title: 'Add a person', icon: IconUserPlus, run: () => actions.go('/people/new') },
    { id: 'palette.open', title: 'Search or run a command', icon: IconSearch, keys: 'Mod+K', run: actions.openPalette },
    {
      id: 'engine.stop',
      title: 'Stop everything',
      icon: IconHandStop,
      keys: 'Mod+.',
      isEnabled: () => actions.isRunning !== false,
      run: actions.stop,
    },
    {
      id: 'engine.resume',
      title: 'Resume',
      icon: IconPlayerPlay,
      isEnabled: () => actions.isRunning === false,
      run: actions.resume,
    },
  ]
}
