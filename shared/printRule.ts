import { fieldTitle } from './fields.ts'
import { type Condition, isGroup, operators, type Rule } from './rules.ts'

/** A rule as a person says it: "Status is new and Tags contains trial". */
export function printRule(rule: Rule): string {
  const parts = rule.rules.map((part) => (isGroup(part) ? `(${printRule(part)})` : printCondition(part)))
  const text = parts.join(` ${rule.combinator} `) || 'Anyone'
  return rule.not === true ? `not (${text})` : text
}

function printCondition({ field, operator, value }: Condition): string {
  const title = fieldTitle(field)
  if (operator === 'null' || operator === 'notNull') return `${title} ${operators[operator]}`
  if (value === true || value === 'true') return operator === '=' ? title : `not ${title}`
  if (value === false || value === 'false') return operator === '=' ? `not ${title}` : title
  return `${title} ${operators[operator]} ${Array.isArray(value) ? value.join(', ') : String(value ?? '…')}`
}
