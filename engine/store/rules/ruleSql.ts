import { type RawBuilder, type SqlBool, sql } from 'kysely'
import {
  type Condition,
  type Facts,
  factAt,
  isGroup,
  isMissing,
  meets,
  numberIn,
  type Operator,
  opposites,
  type Rule,
} from '../../../shared/rules.ts'
import type { Store } from '../store.ts'
import { askFromSql, type Question } from './askFromSql.ts'
import type { Asking } from './asking.ts'
import { differentValues } from './differentValues.ts'
import { personSql } from './personSql.ts'

type Bool = RawBuilder<SqlBool>

/**
 * A rule as a condition on rows of `people`, true for exactly those for whom `holds` is true. Every part of it is 1 or 0
 * and never null, so that "not" turns it round. Made to be run at once (see `askFromSql`). The rule was looked at by
 * `segmentProblem` before: what a person alone cannot answer is a bug here.
 */
export function ruleSql(store: Store) {
  const valuesOf = differentValues(store)
  return (rule: Rule, { nowMs, today, business }: Asking): Bool => {
    const number = askFromSql(store)
    const constants: Facts = { business, now: new Date(nowMs).toISOString(), today }
    const ask = (question: Question, value: RawBuilder<unknown>): Bool => sql`meets(${number(question)}, ${value})`

    function groupSql(group: Rule): Bool {
      const parts = group.rules.map((part) => (isGroup(part) ? groupSql(part) : conditionSql(part)))
      const joined = parts.length === 0 ? sql<SqlBool>`1` : sql<SqlBool>`(${sql.join(parts, joins[group.combinator])})`
      return group.not === true ? sql`(not ${joined})` : joined
    }

    function conditionSql({ field, operator, value: wanted }: Condition): Bool {
      if (operator in opposites) {
        const turned = opposites[operator as keyof typeof opposites] // it is one of its keys
        return sql`(not ${conditionSql({ field, operator: turned, value: wanted })})`
      }
      const says = (value: unknown) => meets(value, operator, wanted, constants)
      if (isConstant(field)) return bool(says(factAt(constants, field)))
      const fact = personSql(field, nowMs)
      if (!fact) throw new Error(`A segment cannot ask for ${field}.`)
      switch (fact.kind) {
        case 'value':
          return ask((value) => says(fact.read(value)), fact.of)
        case 'number': {
          const limit = isMissing(wanted) ? null : numberIn(wanted)
          const compare = compares[operator]
          if (compare && limit !== null) return sql`coalesce(${fact.of} ${compare} ${limit}, 0)`
          return ask(says, fact.of)
        }
        case 'yesNo':
          return sql`case ${fact.of} when 1 then ${bool(says(true))} when 0 then ${bool(says(false))} else ${bool(says(undefined))} end`
        case 'shared': {
          const isNone = fact.isList && operator === 'null'
          const fitting = valuesOf(fact.column).filter((value) => isNone || says(fact.isList ? [value] : value))
          const some =
            fitting.length === 0 ? bool(false) : sql<SqlBool>`(${fact.among(sql`${JSON.stringify(fitting)}`)})`
          return isNone ? sql`(not ${some})` : some
        }
        case 'list':
          if (operator === 'null') return sql`(not ${fact.some(() => bool(true))})`
          return sql`(${fact.some((entry) => ask((one) => says([one]), entry))})`
      }
    }

    return groupSql(rule)
  }
}

const joins = { and: sql` and `, or: sql` or ` }
const compares: Partial<Record<Operator, RawBuilder<unknown>>> = {
  '=': sql`=`,
  '<': sql`<`,
  '<=': sql`<=`,
  '>': sql`>`,
  '>=': sql`>=`,
}
const bool = (value: boolean): Bool => (value ? sql`1` : sql`0`)

/** The same for everyone. */
export const isConstant = (field: string) => /^(business|now|today)(\.|$)/.test(field)
