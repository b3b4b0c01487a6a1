import { fieldTitle } from './fields.ts'
import { type Condition, isGroup, isMissing, type Rule } from './rules.ts'

/** What a rule leaves open, in a sentence, or null: a condition that compares with nothing would hold for nobody, or for all. */
export function ruleProblem(rule: Rule): string | null {
  const open = openCondition(rule)
  return open && `Say what “${fieldTitle(open.field)}” is compared with, or remove the condition.`
}

function openCondition(rule: Rule): Condition | null {
  for (const part of rule.rules) {
    const open = isGroup(part) ? openCondition(part) : asksForMore(part) ? part : null
    if (open) return open
  }
  return null
}

const asksForMore = ({ operator, value }: Condition) =>
  operator !== 'null' && operator !== 'notNull' && isMissing(typeof value === 'string' ? value.trim() : value)
