import { elsePort } from '../../shared/nodes/switch.ts'
import { printRule } from '../../shared/printRule.ts'
import { holds } from '../../shared/rules.ts'
import { go } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

/** The first case that fits wins. */
export const switchStep: Executor<'switch'> = ({ config, facts }) => {
  const known = facts()
  const found = config.cases.find(({ rule }) => holds(rule, known))
  return found
    ? { ...go(found.port), reason: printRule(found.rule) }
    : { ...go(elsePort), reason: 'fitted none of the ways' }
}
