import { fillIn } from '../../shared/text.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

export const notifyStaff: Executor<'notifyStaff'> = ({ config, facts }) =>
  go('next', { kind: 'notice', text: fillIn(config.text, facts()), email: config.email })
