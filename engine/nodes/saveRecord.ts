import { fillIn } from '../../shared/text.ts'
import { go, skip } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const saveRecord: Executor<'saveRecord'> = ({ config, recordId, facts }) => {
  const { which, recordType, state } = config
  if (which === 'this' && recordId === null) return skip('next', 'this workflow was not started for a record')
  const known = facts()
  const set = Object.fromEntries(Object.entries(config.set).map(([name, text]) => [name, fillIn(text, known)]))
  return go('next', {
    kind: 'record',
    recordId: which === 'this' ? recordId : null,
    recordType,
    title: fillIn(config.title, known),
    state,
    set,
  })
}
