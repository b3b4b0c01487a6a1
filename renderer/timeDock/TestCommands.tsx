import { useMemo } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { useRegisterCommands } from '../commands/CommandsProvider.tsx'
import { command } from '../commands/command.ts'
import { testActions } from './testActions.ts'

/** What can be done with the time of a test, for the command field and the keyboard. Offered while a test is open. */
export function TestCommands() {
  const store = useBuilderStore()
  const isTesting = useBuilder(({ test }) => test !== null)
  const commands = useMemo(() => {
    if (!isTesting) return []
    const { hasResult, ...act } = testActions(store)
    return [
      command('test.play', act.playOrPause, hasResult),
      command('test.nextEvent', act.nextEvent, hasResult),
      command('test.previousEvent', act.previousEvent, hasResult),
      command('test.nextDay', act.nextDay, hasResult),
      command('test.previousDay', act.previousDay, hasResult),
      command('test.toStart', act.toStart, hasResult),
      command('test.toEnd', act.toEnd, hasResult),
      command('test.again', act.runAgain, hasResult),
      command('test.stop', act.stop, () => store.getState().test?.isRunning === true),
    ]
  }, [store, isTesting])
  useRegisterCommands(commands)
  return null
}
