import { type RefObject, useMemo } from 'react'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import type { BlockMoves } from './blockMoves.ts'

interface BlockCommandsFor {
  root: RefObject<HTMLDivElement | null>
  /** The block that has the focus, or had it last. */
  current: RefObject<string | null>
  moves: BlockMoves
}

/** What can be done with the block that has the focus, also from the command field, which takes the focus away. */
export function useBlockCommands({ root, current, moves }: BlockCommandsFor) {
  const commands = useMemo(() => {
    const has = () => current.current !== null
    const onIt = (run: (block: string) => void) => () => {
      if (current.current !== null) run(current.current)
    }
    return [
      command('block.add', () => root.current?.querySelector<HTMLElement>('[data-add]')?.click()),
      command(
        'block.up',
        onIt((block) => moves.step(block, -1)),
        has,
      ),
      command(
        'block.down',
        onIt((block) => moves.step(block, 1)),
        has,
      ),
      command('block.duplicate', onIt(moves.duplicate), has),
      command('block.delete', onIt(moves.remove), has),
    ]
  }, [root, current, moves])
  useRegisterCommands(commands)
}
