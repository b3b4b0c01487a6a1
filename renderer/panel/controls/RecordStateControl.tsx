import { TagsInput } from '@mantine/core'
import { asText } from '../../../shared/asText.ts'
import type { ControlProps } from './controlProps.ts'
import { PickOrType } from './PickOrType.tsx'
import { useRecordTypes } from './useRecordTypes.ts'

/** A state of the kind of record that is chosen in the same form. */
export function RecordStateControl({ field: { meta }, value, error, config, onChange, onLeave }: ControlProps) {
  const states = useStates(config)
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={asText(value)}
      options={states.map(({ id, title }) => ({ value: id, label: title }))}
      empty={meta.empty}
      other="Another state …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}

/** Several of them, kept as one text with commas. */
export function RecordStatesControl({ field: { meta }, value, error, config, onChange }: ControlProps) {
  const states = useStates(config)
  const chosen = asText(value).split(',')
  const titleOf = (id: string) => states.find((state) => state.id === id)?.title ?? id
  const idOf = (title: string) => states.find((state) => state.title === title)?.id ?? title
  return (
    <TagsInput
      label={meta.title}
      description={meta.help}
      error={error}
      data={states.map(({ title }) => title)}
      value={chosen.flatMap((id) => (id.trim() ? [titleOf(id.trim())] : []))}
      placeholder={asText(value) === '' ? meta.empty : undefined}
      clearable={false}
      acceptValueOnBlur
      onChange={(titles) => onChange(titles.map((title) => idOf(title).replaceAll(',', ' ')).join(','), 'choice')}
    />
  )
}

function useStates({ recordType }: ControlProps['config']) {
  return useRecordTypes().find(({ id }) => id === recordType)?.states ?? []
}
