import { z } from 'zod'

/** What a rule can ask of a value. The words are what people read between the field and the value. */
export const operators = {
  '=': 'is',
  '!=': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  contains: 'contains',
  doesNotContain: 'does not contain',
  beginsWith: 'begins with',
  endsWith: 'ends with',
  in: 'is one of',
  notIn: 'is none of',
  null: 'is empty',
  notNull: 'is not empty',
} as const
export type Operator = keyof typeof operators

const condition = z.looseObject({
  field: z.string().min(1),
  operator: z.enum(Object.keys(operators) as [Operator, ...Operator[]]),
  value: z.unknown().optional(),
})
export type Condition = z.infer<typeof condition>

/** A group of conditions and groups: the shape of react-querybuilder. */
export interface Rule {
  combinator: 'and' | 'or'
  not?: boolean | undefined
  rules: (Condition | Rule)[]
  [key: string]: unknown
}
export const ruleSchema: z.ZodType<Rule> = z.looseObject({
  combinator: z.enum(['and', 'or']),
  not: z.boolean().optional(),
  get rules() {
    return z.array(z.union([ruleSchema, condition]))
  },
}) as unknown as z.ZodType<Rule>

export const isGroup = (rule: Condition | Rule): rule is Rule => 'rules' in rule

/** What rules look at: plain values under dotted names, such as `person.status`. */
export type Facts = Readonly<Record<string, unknown>>

/** Does the rule hold? An empty group holds. A missing value never satisfies `<`, `=` or `contains`. */
export function holds(rule: Condition | Rule, facts: Facts): boolean {
  if (!isGroup(rule)) return test(factAt(facts, rule.field), rule.operator, rule.value)
  const met = (part: Condition | Rule) => holds(part, facts)
  const result = rule.rules.length === 0 || (rule.combinator === 'and' ? rule.rules.every(met) : rule.rules.some(met))
  return rule.not === true ? !result : result
}

export function factAt(facts: Facts, field: string): unknown {
  let value: unknown = facts
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string, unknown>)[key]
  }
  return value
}

function test(value: unknown, operator: Operator, wanted: unknown): boolean {
  switch (operator) {
    case 'null':
      return isMissing(value)
    case 'notNull':
      return !isMissing(value)
    case '!=':
      return !test(value, '=', wanted)
    case 'doesNotContain':
      return !test(value, 'contains', wanted)
    case 'notIn':
      return !test(value, 'in', wanted)
    case 'in':
      return listOf(wanted).some((one) => test(value, '=', one))
  }
  if (isMissing(value) || isMissing(wanted)) return false
  if (Array.isArray(value)) return value.some((one) => test(one, operator === 'contains' ? '=' : operator, wanted))
  switch (operator) {
    case '=':
      return compare(value, wanted) === 0
    case '<':
      return compare(value, wanted) < 0
    case '<=':
      return compare(value, wanted) <= 0
    case '>':
      return compare(value, wanted) > 0
    case '>=':
      return compare(value, wanted) >= 0
    case 'contains':
      return plain(value).includes(plain(wanted))
    case 'beginsWith':
      return plain(value).startsWith(plain(wanted))
    case 'endsWith':
      return plain(value).endsWith(plain(wanted))
  }
}

const isMissing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : plain(value).split(',').filter(Boolean))
const plain = (value: unknown) => String(value).trim().toLowerCase()

/** Numbers as numbers, everything else as text without case: below 0, 0 or above 0. Dates are ISO texts, which sort. */
function compare(a: unknown, b: unknown): number {
  const [x, y] = [plain(a), plain(b)]
  if (isNumber(x) && isNumber(y)) return Number(x) - Number(y)
  return x < y ? -1 : x > y ? 1 : 0
}
const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text))
