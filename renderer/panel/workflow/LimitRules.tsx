import { Anchor, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import styles from '../Inspector.module.css'
import { printCap } from './printCap.ts'
import { RuleGroup } from './RuleGroup.tsx'
import { useWorkflowSettings } from './useWorkflowSettings.ts'

const priorities: Readonly<Record<string, string>> = { '5': 'Before others', '0': 'As usual', '-5': 'After others' }
const cappedWords = { wait: 'Waits until there is room', skip: 'Is left out' }
const awayWords = { nextGoodTime: 'Go at the next good time', ask: 'Wait for you to decide', skip: 'Are left out' }

/** What happens to messages when a person gets too many, and to those that were missed. */
export function LimitRules() {
  const { queries } = useApi()
  const cap = useQuery(queries.settings.get.queryOptions()).data?.messageCap ?? null
  const { settings, set } = useWorkflowSettings()
  const priority = String(settings.priority ?? 0)
  return (
    <RuleGroup title="Too many messages, or missed ones">
      <p className={styles.hint}>
        {cap
          ? `A person gets ${printCap(cap)} at most, from all workflows together. You set that under `
          : 'There is no limit to how many messages a person may get. You can set one under '}
        <Anchor href="#/settings/rules" underline="always" inherit>
          Settings
        </Anchor>
        .
      </p>
      <Select
        label="When several workflows want to write, this one goes"
        data={[
          ...Object.entries(priorities).map(([value, label]) => ({ value, label })),
          ...(priority in priorities ? [] : [{ value: priority, label: `By its priority of ${priority}` }]),
        ].toSorted((a, b) => Number(b.value) - Number(a.value))}
        value={priority}
        allowDeselect={false}
        onChange={(value) => value && set({ priority: Number(value) })}
      />
      <Select
        label="A message beyond the limit"
        data={Object.entries(cappedWords).map(([value, label]) => ({ value, label }))}
        value={settings.whenCapped ?? 'wait'}
        allowDeselect={false}
        onChange={(value) => (value === 'wait' || value === 'skip') && set({ whenCapped: value })}
      />
      <Select
        label="Messages missed while Leadloom was off"
        description="By more than two hours."
        data={Object.entries(awayWords).map(([value, label]) => ({ value, label }))}
        value={settings.whileAway ?? 'nextGoodTime'}
        allowDeselect={false}
        onChange={(value) =>
          (value === 'nextGoodTime' || value === 'ask' || value === 'skip') && set({ whileAway: value })
        }
      />
    </RuleGroup>
  )
}
