import { z } from 'zod'
import { dayMs } from './duration.ts'

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
  withinNextDays: 'is within the next … days',
  withinLastDays: 'is within the last … days',
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

/** What rules look at: plain values under dotted names, such as `person.status`; and `now`, for what is near today. */
export type Facts = Readonly<Record<string, unknown>>

/** Does the rule hold? An empty group holds. A missing value never satisfies `<`, `=` or `contains`. */
export function holds(rule: Condition | Rule, facts: Facts): boolean {
  if (!isGroup(rule)) return meets(factAt(facts, rule.field), rule.operator, rule.value, facts)
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

/** The instant rules are asked at, and the day it is for the business (in UTC when it is left out). ISO texts. */
export interface Clock {
  readonly now?: unknown
  readonly today?: unknown
}

/** Does one value satisfy one condition? The one definition of every operator; segments ask it from SQL. */
export function meets(value: unknown, operator: Operator, wanted: unknown, clock: Clock): boolean {
  switch (operator) {
    case 'null':
      return isMissing(value)
    case 'notNull':
      return !isMissing(value)
    case '!=':
    case 'doesNotContain':
    case 'notIn':
      return !meets(value, opposites[operator], wanted, clock)
    case 'in':
      return listOf(wanted).some((one) => meets(value, '=', one, clock))
  }
  if (isMissing(value) || isMissing(wanted)) return false
  if (Array.isArray(value)) {
    const ofOne = operator === 'contains' ? '=' : operator
    return value.some((one) => meets(one, ofOne, wanted, clock))
  }
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
    case 'withinNextDays':
      return isNear(value, 0, Number(plain(wanted)), clock)
    case 'withinLastDays':
      return isNear(value, -Number(plain(wanted)), 0, clock)
  }
}

/** What "not" turns round: these hold where the other does not, also for a missing value. */
export const opposites = { '!=': '=', doesNotContain: 'contains', notIn: 'in', notNull: 'null' } as const

export const isMissing = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
const listOf = (value: unknown): unknown[] => {
  if (isMissing(value)) return []
  return Array.isArray(value) ? value : plain(value).split(',').filter(Boolean)
}
/** A list or object within is its JSON: asked for its own words it could answer with a function of that name, or none. */
const plain = (value: unknown) =>
  (typeof value === 'object' ? JSON.stringify(value) : String(value)).trim().toLowerCase()

/**
 * Numbers as numbers, everything else as text without case: below 0, 0 or above 0. Dates are ISO texts, which sort; a day
 * and an instant compare as days, so that "is at most 4 March" takes in all of that day (in UTC, as instants are kept).
 */
function compare(a: unknown, b: unknown): number {
  const [x, y] = [plain(a), plain(b)]
  if (isNumber(x) && isNumber(y)) return Number(x) - Number(y)
  if (isDay(x) && isInstant(y)) return order(x, dayOf(y))
  if (isInstant(x) && isDay(y)) return order(dayOf(x), y)
  return order(x, y)
}
const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0)

/** The number that a value counts as in comparisons, or null. */
export const numberIn = (value: unknown): number | null => (isNumber(plain(value)) ? Number(plain(value)) : null)
const isNumber = (text: string) => text !== '' && Number.isFinite(Number(text))
const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
const isInstant = (text: string) => /^\d{4}-\d\d-\d\dt\d\d:\d\d/.test(text)
const dayOf = (text: string) => text.slice(0, 10)

/** Does a date lie between so many days from now and so many? An instant to the millisecond, a plain day by the day. */
function isNear(value: unknown, fromDays: number, toDays: number, { now, today }: Clock): boolean {
  const text = plain(value).toUpperCase()
  const atMs = Date.parse(text)
  const nowMs = Date.parse(String(now))
  if (Number.isNaN(atMs) || Number.isNaN(nowMs) || Number.isNaN(fromDays + toDays)) return false
  const isWhole = isDay(text)
  if (!isWhole && !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text)) return false
  const base = isWhole ? Date.parse(dayOf(String(today ?? now))) : nowMs
  return atMs >= base + fromDays * dayMs && atMs <= base + toDays * dayMs
}
