import { asText } from '../../../shared/asText.ts'
import type { ControlProps } from './controlProps.ts'
import { personFields } from './fieldChoices.ts'
import { PickOrType } from './PickOrType.tsx'
import { useOwnFields } from './useOwnFields.ts'

/** Which field of a person. */
export function PersonFieldControl({ field: { meta }, value, error, onChange, onLeave }: ControlProps) {
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={asText(value)}
      options={personFields(useOwnFields())}
      empty={meta.empty}
      other="Another field …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}
