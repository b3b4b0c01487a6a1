import { ActionIcon, Button, Input, TextInput } from '@mantine/core'
import { IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { z } from 'zod'
import { printRule } from '../../../shared/printRule.ts'
import { ruleSchema } from '../../../shared/rules.ts'
import type { ControlProps } from './controlProps.ts'
import styles from './ListBox.module.css'
import { RuleControl } from './rule/RuleControl.tsx'

const casesShape = z.array(z.looseObject({ port: z.string(), title: z.string().optional(), rule: ruleSchema }))
type Case = z.infer<typeof casesShape>[number]
const letters = [...'abcdefghijklmnopqrst']

/** The ways of a step, each with its rule, in the order in which they are asked. */
export function CasesControl({ field, value, error, config, onChange, onLeave }: ControlProps) {
  const cases = casesShape.safeParse(value).data ?? []
  const change = (port: string, part: Partial<Case>) =>
    onChange(
      cases.map((one) => (one.port === port ? { ...one, ...part } : one)),
      'typing',
    )
  const free = letters.find((letter) => !cases.some(({ port }) => port === letter))
  const swapUp = (index: number) =>
    cases.map((one, at) => (at === index - 1 ? cases[index] : at === index ? cases[index - 1] : one))
  return (
    <Input.Wrapper label={field.meta.title} description={field.meta.help} error={error} labelElement="div">
      <div className={styles.list}>
        {cases.map(({ port, title = '', rule }, index) => {
          const name = title || (rule.rules.length > 0 ? printRule(rule) : `Way ${index + 1}`)
          return (
            <section key={port} className={styles.item} aria-label={name}>
              <div className={styles.top}>
                <TextInput
                  label="Name of the way"
                  placeholder={rule.rules.length > 0 ? printRule(rule) : `Way ${index + 1}`}
                  value={title}
                  maxLength={80}
                  onChange={(event) => change(port, { title: event.currentTarget.value })}
                  onBlur={onLeave}
                />
                {index > 0 && (
                  <ActionIcon
                    size={28}
                    onClick={() => onChange(swapUp(index), 'choice')}
                    aria-label={`Ask “${name}” earlier`}
                  >
                    <IconArrowUp size={16} />
                  </ActionIcon>
                )}
                {cases.length > 1 && (
                  <ActionIcon
                    size={28}
                    onClick={() =>
                      onChange(
                        cases.filter((one) => one.port !== port),
                        'choice',
                      )
                    }
                    aria-label={`Remove “${name}”`}
                  >
                    <IconX size={16} />
                  </ActionIcon>
                )}
              </div>
              <RuleControl
                field={{ key: port, meta: { title: 'Who goes it', control: 'rule' }, schema: {}, isText: false }}
                value={rule}
                error={null}
                config={config}
                onChange={(next) => change(port, { rule: ruleSchema.parse(next) })}
                onLeave={onLeave}
              />
            </section>
          )
        })}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          disabled={!free}
          onClick={() =>
            free && onChange([...cases, { port: free, title: '', rule: { combinator: 'and', rules: [] } }], 'choice')
          }
        >
          Add a way
        </Button>
      </div>
    </Input.Wrapper>
  )
}
