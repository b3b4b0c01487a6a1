import { fieldTitle } from '../../../shared/fields.ts'
import { type Condition, isGroup, type Rule } from '../../../shared/rules.ts'
import { personSql } from './personSql.ts'
import { isConstant } from './ruleSql.ts'

const mostConditions = 200
const deepest = 20

/** Why a rule cannot be a segment, as a sentence, or null. */
export function segmentProblem(rule: Rule, depth = 1): string | null {
  if (depth > deepest) return `This segment has groups within groups more than ${deepest} deep. Make it simpler.`
  if (depth === 1 && countOf(rule) > mostConditions)
    return `This segment has more than ${mostConditions} conditions. Make it simpler, or use a tag.`
  for (const part of rule.rules) {
    const problem = isGroup(part) ? segmentProblem(part, depth + 1) : conditionProblem(part)
    if (problem !== null) return problem
  }
  return null
}

const countOf = (rule: Rule): number => rule.rules.reduce((sum, part) => sum + (isGroup(part) ? countOf(part) : 1), 0)

function conditionProblem({ field }: Condition): string | null {
  if (isConstant(field) || personSql(field, 0)) return null
  const about = notAboutAPerson[field.split('.')[0] ?? '']
  const advice = 'A segment can ask what is known of a person, such as their status, their tags or their last contact.'
  return about
    ? `“${fieldTitle(field)}” is about ${about}, and a segment is about people. ${advice}`
    : `Nothing called “${field}” is known of a person. ${advice}`
}

const notAboutAPerson: Readonly<Record<string, string>> = {
  record: 'one booking, payment or other record',
  run: 'one walk of a person through a workflow',
  steps: 'what a step of a workflow gave back',
  event: 'what started a workflow',
}
