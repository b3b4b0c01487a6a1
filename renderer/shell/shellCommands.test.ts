import { expect, test } from 'vitest'
import { canRun } from '../commands/command.ts'
import { shellCommands } from './shellCommands.ts'

const nothing = () => undefined
const actions = {
  go: nothing,
  openPalette: nothing,
  showKeys: nothing,
  stop: nothing,
  resume: nothing,
  newWorkflow: nothing,
  importWorkflow: nothing,
  hidePeople: nothing,
  isPeopleHidden: false,
}

test('no two commands share a key or a name', () => {
  const commands = shellCommands({ ...actions, isRunning: true })
  const keys = commands.flatMap((command) => command.keys ?? [])
  const ids = commands.map(({ id }) => id)
  expect(keys).toEqual([...new Set(keys)])
  expect(ids).toEqual([...new Set(ids)])
})

test('a running engine can be stopped, a stopped one resumed, an unknown one stopped to be safe', () => {
  const offered = (isRunning: boolean | null) =>
    shellCommands({ ...actions, isRunning })
      .filter((command) => command.id.startsWith('engine.') && canRun(command))
      .map(({ id }) => id)
  expect([offered(true), offered(false), offered(null)]).toEqual([['engine.stop'], ['engine.resume'], ['engine.stop']])
})
