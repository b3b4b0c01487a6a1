import { asText } from '../../shared/asText.ts'
import { fieldTitle } from '../../shared/fields.ts'
import { printRule } from '../../shared/printRule.ts'
import { type Condition, type Facts, factAt, holds, isGroup, isMissing, type Rule } from '../../shared/rules.ts'

/**
 * What of a rule somebody does not meet, in words, with what is there instead: the first part of it that must hold and does
 * not. Null when they meet all of it.
 */
export function unmetRule(rule: Rule, facts: Facts): string | null {
  if (holds(rule, facts)) return null
  const part = rule.combinator === 'and' && rule.not !== true ? rule.rules.find((one) => !holds(one, facts)) : undefined
  if (part && isGroup(part)) return unmetRule(part, facts)
  const only = part ?? (rule.rules.length === 1 && rule.not !== true ? rule.rules[0] : undefined)
  if (!only || isGroup(only)) return `the start asks for: ${printRule(rule)}`
  return `the start asks for “${printRule({ combinator: 'and', rules: [only] })}”, and ${theirs(only, facts)}`
}

function theirs({ field }: Condition, facts: Facts): string {
  const value = factAt(facts, field)
  const title = fieldTitle(field)
  if (isMissing(value)) return `they have no “${title}”`
  if (typeof value === 'boolean') return `that is ${value ? 'so' : 'not so'}`
  return `theirs is “${Array.isArray(value) ? value.map(asText).join(', ') : asText(value)}”`
}
