import { fieldTitle } from '../../shared/fields.ts'
import { type Condition, type Facts, factAt, isGroup, type Rule } from '../../shared/rules.ts'

/** What a rule looked at and found, by the titles of the fields: kept, so that somebody can ask why later. */
export function valuesOf(rule: Condition | Rule, facts: Facts): Record<string, unknown> {
  if (isGroup(rule)) return Object.assign({}, ...rule.rules.map((part) => valuesOf(part, facts)))
  return { [fieldTitle(rule.field)]: factAt(facts, rule.field) ?? null }
}
