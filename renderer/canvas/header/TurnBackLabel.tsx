import { useState } from 'react'
import { isMacComputer, printKeys } from '../../commands/keys.ts'
import { useBuilder } from '../builderContext.ts'
import { turnBackWords } from '../document/turnBackWords.ts'

/** What the tooltip of Undo or Redo says. Only looked for while it shows. */
export function TurnBackLabel({ way, keys }: { way: 'Undo' | 'Redo'; keys: string }) {
  const words = useBuilder(({ history }) => turnBackWords(way, history))
  const [isMac] = useState(isMacComputer)
  return `${words} (${printKeys(keys, isMac)})`
}
