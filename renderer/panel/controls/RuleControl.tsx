import { Input } from '@mantine/core'
import { QueryBuilderMantine } from '@react-querybuilder/mantine'
import { IconCopy, IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { factFields, fieldTitle } from '../../../shared/fields.ts'
import { type Condition, isGroup, operators, type Rule, ruleSchema } from '../../../shared/rules.ts'
import { cleanRule } from './cleanRule.ts'
import type { ControlProps } from './controlProps.ts'
import styles from './RuleControl.module.css'
import { ruleElements } from './ruleElements.tsx'

const empty: Rule = { combinator: 'and', rules: [] }
const allOperators = Object.entries(operators).map(([name, label]) => ({ name, value: name, label }))
const yesNo = [
  { name: 'true', value: 'true', label: 'yes' },
  { name: 'false', value: 'false', label: 'no' },
]
const combinators = [
  { name: 'and', value: 'and', label: 'all of these' },
  { name: 'or', value: 'or', label: 'any of these' },
]
const translations = {
  addRule: { label: 'Add a condition', title: 'Add a condition' },
  addGroup: { label: 'Add a group', title: 'Add a group of conditions' },
  removeRule: { label: <IconX size={16} />, title: 'Remove this condition' },
  removeGroup: { label: <IconX size={16} />, title: 'Remove this group' },
  cloneRule: { label: <IconCopy size={16} />, title: 'Copy this condition' },
  combinators: { title: 'How many must hold' },
  fields: { title: 'What to look at' },
  operators: { title: 'How to compare' },
  value: { title: 'Value' },
}

/** Conditions over what is known of a person, in words. Groups are for those who need them. */
export function RuleControl({ field, value, error, onChange, onLeave }: ControlProps) {
  const kept = ruleSchema.safeParse(value).data ?? empty
  // The control gives every condition an id, by which it keeps the focus. They live here and are never saved.
  const [shown, setShown] = useState<RuleGroupType>(() => asQuery(kept))
  const isOther = JSON.stringify(cleanRule(asRule(shown))) !== JSON.stringify(cleanRule(kept))
  const query = isOther ? asQuery(kept) : shown
  const fields = useMemo(() => fieldsFor(kept), [kept])
  return (
    <Input.Wrapper
      label={field.meta.title}
      description={field.meta.help}
      error={error}
      labelElement="div"
      onBlur={onLeave}
    >
      <div className={styles.rule} data-rule>
        <QueryBuilderMantine controlElements={ruleElements}>
          <QueryBuilder
            fields={fields}
            operators={allOperators}
            combinators={combinators}
            translations={translations}
            query={query}
            onQueryChange={(next) => {
              setShown(next)
              const rule = cleanRule(asRule(next))
              if (JSON.stringify(rule) !== JSON.stringify(cleanRule(kept))) onChange(rule, 'typing')
            }}
            controlClassnames={{ queryBuilder: styles.builder ?? '' }}
            resetOnFieldChange
          />
        </QueryBuilderMantine>
      </div>
    </Input.Wrapper>
  )
}

function fieldsFor(rule: Rule) {
  const used = conditionsOf(rule)
    .map((condition) => condition.field)
    .filter((name) => !factFields.some((fact) => fact.name === name))
  const own = [...new Set(used)].map((name) => ({
    name,
    value: name,
    label: fieldTitle(name),
    operators: allOperators,
  }))
  const known = factFields.map(({ name, title, kind }) => {
    if (kind === 'yesNo')
      return {
        name,
        value: name,
        label: title,
        operators: [{ name: '=', value: '=', label: 'is' }],
        valueEditorType: 'select' as const,
        values: yesNo,
        defaultValue: 'true',
      }
    const fitting = kind === 'list' ? ['contains', 'doesNotContain', 'null', 'notNull'] : null
    return {
      name,
      value: name,
      label: title,
      operators: fitting ? allOperators.filter((one) => fitting.includes(one.name)) : allOperators,
    }
  })
  return [...known, ...own]
}

const conditionsOf = (rule: Rule): Condition[] =>
  rule.rules.flatMap((part) => (isGroup(part) ? conditionsOf(part) : [part]))

/** The select of the control knows texts only. */
function asQuery(rule: Rule): RuleGroupType {
  return {
    ...rule,
    rules: rule.rules.map((part) =>
      isGroup(part)
        ? asQuery(part)
        : { ...part, value: typeof part.value === 'boolean' ? String(part.value) : part.value },
    ),
  }
}

function asRule(query: RuleGroupType): Rule {
  const parsed = ruleSchema.safeParse(query)
  return parsed.success ? withBooleans(parsed.data) : empty
}

const withBooleans = (rule: Rule): Rule => ({
  ...rule,
  rules: rule.rules.map((part) => {
    if (isGroup(part)) return withBooleans(part)
    const isYesNo = factFields.find(({ name }) => name === part.field)?.kind === 'yesNo'
    return isYesNo ? { ...part, value: part.value !== 'false' && part.value !== false } : part
  }),
})
