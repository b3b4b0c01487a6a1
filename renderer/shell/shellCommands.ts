import { IconEye } from '@tabler/icons-react'
import { type Command, command } from '../commands/command.ts'
import { places } from './places.ts'

export interface ShellActions {
  go: (path: string) => void
  openPalette: () => void
  showKeys: () => void
  stop: () => void
  resume: () => void
  newWorkflow: () => void
  importWorkflow: () => void
  hidePeople: (hides: boolean) => void
  /** Null while it is not known. */
  isRunning: boolean | null
  isPeopleHidden: boolean
}

/** What can be done on every screen. */
export function shellCommands(actions: ShellActions): Command[] {
  return [
    ...places.map(({ path, command: id }) => command(id, () => actions.go(path))),
    command('workflow.new', actions.newWorkflow),
    command('workflow.import', actions.importWorkflow),
    command('person.add', () => actions.go('/people/new')),
    command('palette.open', actions.openPalette),
    command('keys.show', actions.showKeys),
    {
      ...command('view.hidePeople', () => actions.hidePeople(!actions.isPeopleHidden)),
      ...(actions.isPeopleHidden ? { title: 'Show people’s details', icon: IconEye } : {}),
    },
    command('engine.stop', actions.stop, () => actions.isRunning !== false),
    command('engine.resume', actions.resume, () => actions.isRunning === false),
  ]
}
