import { type Condition, isGroup, type Rule } from '../../../../shared/rules.ts'

/** The rule as it is kept: without what the control needs only while it is open. */
export function cleanRule(rule: Rule): Rule {
  const { id: _, path: __, ...kept } = rule
  return {
    ...kept,
    combinator: rule.combinator,
    rules: rule.rules.map((part) => (isGroup(part) ? cleanRule(part) : cleanCondition(part))),
  }
}

function cleanCondition(condition: Condition): Condition {
  const { id: _, path: __, valueSource: ___, ...kept } = condition
  return { ...kept, field: condition.field, operator: condition.operator }
}
