import { printRule } from '../../shared/printRule.ts'
import { holds } from '../../shared/rules.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'
import { valuesOf } from './valuesOf.ts'

export const check: Executor<'check'> = ({ config, facts }) => {
  const known = facts()
  const yes = holds(config.rule, known)
  const reason = `${printRule(config.rule)}: ${yes ? 'yes' : 'no'}`
  return { ...go(yes ? 'yes' : 'no'), reason, output: { values: valuesOf(config.rule, known) } }
}
