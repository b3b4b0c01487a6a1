import { asText } from './asText.ts'
import { factField, fieldTitle } from './fields.ts'
import { type Condition, isGroup, type Operator, operators, type Rule } from './rules.ts'

/** A rule as a person says it: "Status is new and Tags have trial". */
export function printRule(rule: Rule): string {
  const parts = rule.rules.map((part) => (isGroup(part) ? `(${printRule(part)})` : printCondition(part)))
  const text = parts.join(` ${rule.combinator} `) || 'Anyone'
  return rule.not === true ? `not (${text})` : text
}

/** What a list does: there is more than one of it. */
const ofLists: Partial<Record<Operator, string>> = {
  '=': 'have',
  '!=': 'do not have',
  contains: 'have',
  doesNotContain: 'do not have',
  in: 'have one of',
  notIn: 'have none of',
  null: 'are empty',
  notNull: 'are not empty',
}

function printCondition({ field, operator, value }: Condition): string {
  const title = fieldTitle(field)
  const fact = factField(field)
  const word = (fact?.kind === 'list' && ofLists[operator]) || operators[operator]
  if (operator === 'null' || operator === 'notNull') return `${title} ${word}`
  const isYes = value === true || value === 'true'
  if (isYes || value === false || value === 'false')
    return isYes === (operator === '=') ? title : (fact?.no ?? `not ${title}`)
  const isList = operator === 'in' || operator === 'notIn'
  const said = isList || Array.isArray(value) ? printValues(value) : asText(value ?? '…')
  return word.includes('…') ? `${title} ${word.replace('…', () => said)}` : `${title} ${word} ${said}`
}

/** Several values are a list, or a text with commas as it is typed and as older files have it. */
function printValues(value: unknown): string {
  const values = Array.isArray(value) ? value.map(asText) : asText(value).split(',')
  return (
    values
      .map((one) => one.trim())
      .filter(Boolean)
      .join(', ') || '…'
  )
}
