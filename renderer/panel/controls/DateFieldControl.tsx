import { asText } from '../../../shared/asText.ts'
import type { ControlProps } from './controlProps.ts'
import { datesOfAllRecords, type FieldChoice, personDates, recordDates } from './fieldChoices.ts'
import { PickOrType } from './PickOrType.tsx'
import { useOwnFields } from './useOwnFields.ts'
import { useRecordTypes } from './useRecordTypes.ts'

/** Which date: of what the form says it belongs to, else of the person or of whatever record the workflow is about. */
export function DateFieldControl({ field: { meta }, value, error, config, onChange, onLeave }: ControlProps) {
  const types = useRecordTypes()
  const own = useOwnFields()
  const options =
    config.of === undefined
      ? [...within('person', personDates(own)), ...within('record', datesOfAllRecords(types))]
      : config.of === 'person'
        ? personDates(own)
        : recordDates(types.find(({ id }) => id === config.recordType))
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={asText(value)}
      options={options}
      other="Another date …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}

const within = (owner: 'person' | 'record', choices: readonly FieldChoice[]) =>
  choices.map(({ value, label }) => ({ value: `${owner}.${value}`, label }))
