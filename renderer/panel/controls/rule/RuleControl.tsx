import { Input } from '@mantine/core'
import { QueryBuilderMantine } from '@react-querybuilder/mantine'
import { useMemo, useState } from 'react'
import { QueryBuilder, type RuleGroupType } from 'react-querybuilder'
import { factFields } from '../../../../shared/fields.ts'
import { isGroup, type Rule, ruleSchema } from '../../../../shared/rules.ts'
import type { ControlProps } from '../controlProps.ts'
import { useOwnFields } from '../useOwnFields.ts'
import { useRecordTypes } from '../useRecordTypes.ts'
import { cleanRule } from './cleanRule.ts'
import styles from './RuleControl.module.css'
import { ruleElements } from './ruleElements.tsx'
import { ruleFields } from './ruleFields.ts'
import { asksForDays, asksForSeveral } from './ruleOperators.ts'

const empty: Rule = { combinator: 'and', rules: [] }
const combinators = [
  { name: 'and', value: 'and', label: 'all of these' },
  { name: 'or', value: 'or', label: 'any of these' },
]
const translations = {
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
  const own = useOwnFields()
  const types = useRecordTypes()
  const fields = useMemo(() => ruleFields(kept, own, types), [kept, own, types])
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
            getDefaultField="person.status"
            getInputType={(_field, operator, { fieldData }) =>
              asksForDays(operator) ? 'number' : (fieldData.inputType ?? 'text')
            }
            getValueEditorType={(_field, operator, { fieldData }) =>
              fieldData.values && !asksForSeveral(operator) ? 'select' : 'text'
            }
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
