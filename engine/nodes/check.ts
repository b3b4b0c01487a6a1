import { printRule } from '../../shared/printRule.ts'
import { holds } from '../../shared/rules.ts'
import { go } from '../outcome.ts'
import type { Executor } from './executor.ts'

export const check: Executor<'check'> = ({ config, facts }) => {
  const yes = holds(config.rule, facts())
  return { ...go(yes ? 'yes' : 'no'), reason: `${printRule(config.rule)}: ${yes ? 'yes' : 'no'}` }
}
