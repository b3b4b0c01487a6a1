import { asText } from '../../../shared/asText.ts'
import type { ControlProps } from './controlProps.ts'
import { PickOrType } from './PickOrType.tsx'
import { useRecordTypes } from './useRecordTypes.ts'

/** Bookings, payments, or a kind of record of their own. */
export function RecordTypeControl({ field: { meta }, value, error, onChange, onLeave }: ControlProps) {
  const types = useRecordTypes()
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={asText(value)}
      options={types.map(({ id, title }) => ({ value: id, label: title }))}
      empty={meta.empty}
      other="Another kind …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}
