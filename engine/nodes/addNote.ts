import { fillIn } from '../../shared/text.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const addNote: Executor<'addNote'> = ({ config, facts }) =>
  go('next', { kind: 'note', text: fillIn(config.text, facts()) })
