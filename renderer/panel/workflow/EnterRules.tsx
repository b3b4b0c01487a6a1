import { NumberInput, Select } from '@mantine/core'
import { RuleGroup } from './RuleGroup.tsx'
import { useWorkflowSettings } from './useWorkflowSettings.ts'

const reenterWords = {
  never: 'No, once in a lifetime',
  oncePerRecord: 'Once for each booking or other record',
  afterDays: 'Yes, after some days',
  always: 'Yes, whenever the start fits',
}

/** Who may enter again. */
export function EnterRules() {
  const { settings, set, settle } = useWorkflowSettings()
  return (
    <RuleGroup title="Who enters">
      <Select
        label="May the same person enter again?"
        data={Object.entries(reenterWords).map(([value, label]) => ({ value, label }))}
        value={settings.reenter ?? 'never'}
        allowDeselect={false}
        onChange={(value) => {
          if (value === 'never' || value === 'always' || value === 'oncePerRecord') set({ reenter: value })
          if (value === 'afterDays') set({ reenter: value, reenterAfterDays: settings.reenterAfterDays ?? 30 })
        }}
      />
      {settings.reenter === 'afterDays' && (
        <NumberInput
          label="After how many days"
          min={1}
          max={3650}
          value={settings.reenterAfterDays ?? 30}
          onChange={(value) => typeof value === 'number' && set({ reenterAfterDays: value }, 'reenterAfterDays')}
          onBlur={settle}
        />
      )}
    </RuleGroup>
  )
}
