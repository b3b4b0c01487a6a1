import { NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core'
import { asText } from '../../../shared/asText.ts'
import type { FormField } from '../../../shared/nodes/derive.ts'
import { BlocksControl } from '../email/BlocksControl.tsx'
import { CasesControl } from './CasesControl.tsx'
import { ConnectionControl } from './ConnectionControl.tsx'
import type { ControlProps } from './controlProps.ts'
import { DateFieldControl } from './DateFieldControl.tsx'
import { DurationControl } from './DurationControl.tsx'
import { EventsControl } from './EventsControl.tsx'
import { PairsControl } from './PairsControl.tsx'
import { PersonFieldControl } from './PersonFieldControl.tsx'
import { RecordStateControl, RecordStatesControl } from './RecordStateControl.tsx'
import { RecordTypeControl } from './RecordTypeControl.tsx'
import { RuleControl } from './rule/RuleControl.tsx'
import { SegmentControl } from './SegmentControl.tsx'
import { SharesControl } from './SharesControl.tsx'
import { TextControl } from './TextControl.tsx'
import { TextsControl } from './TextsControl.tsx'
import { WeekdaysControl } from './WeekdaysControl.tsx'
import { WorkflowControl } from './WorkflowControl.tsx'

/** The control that a setting asks for. A setting that asks for none gets one by its kind of value. */
export function Control(props: ControlProps) {
  const { field, value, error, onChange, onLeave } = props
  const { meta, schema } = field
  const common = { label: meta.title, description: meta.help, error }
  switch (meta.control) {
    case 'text':
    case 'longText':
      if (field.isText) return <TextControl {...props} />
      break
    case 'rule':
      return <RuleControl {...props} />
    case 'shares':
      return <SharesControl {...props} />
    case 'weekdays':
      return <WeekdaysControl {...props} />
    case 'connection':
      return <ConnectionControl {...props} />
    case 'duration':
      return <DurationControl {...props} />
    case 'events':
      return <EventsControl {...props} Part={Control} />
    case 'cases':
      return <CasesControl {...props} />
    case 'pairs':
      return <PairsControl {...props} />
    case 'blocks':
      return <BlocksControl {...props} />
    case 'texts':
      return <TextsControl {...props} />
    case 'recordType':
      return <RecordTypeControl {...props} />
    case 'recordState':
      return <RecordStateControl {...props} />
    case 'recordStates':
      return <RecordStatesControl {...props} />
    case 'personField':
      return <PersonFieldControl {...props} />
    case 'dateField':
      return <DateFieldControl {...props} />
    case 'segment':
      return <SegmentControl {...props} />
    case 'workflow':
      return <WorkflowControl {...props} />
    case 'tags':
      return (
        <TagsInput
          {...common}
          value={textsOf(value)}
          onChange={(tags) => onChange(tags, 'choice')}
          placeholder="Type a tag, then Enter"
          clearable={false}
          maxTags={20}
          acceptValueOnBlur
        />
      )
    case 'clock':
      return (
        <TextInput
          {...common}
          type="time"
          value={asText(value)}
          onChange={(event) => onChange(event.currentTarget.value, 'typing')}
          onBlur={onLeave}
        />
      )
    case 'choice':
      return (
        <Select
          {...common}
          data={Object.entries(meta.choices ?? {}).map(([key, label]) => ({ value: key, label }))}
          value={asText(value)}
          allowDeselect={false}
          onChange={(choice) => choice !== null && onChange(choice, 'choice')}
        />
      )
  }
  if (schema.type === 'boolean')
    return (
      <Switch
        {...common}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked, 'choice')}
      />
    )
  if (schema.type === 'integer' || schema.type === 'number') {
    return (
      <NumberInput
        {...common}
        value={typeof value === 'number' ? value : ''}
        allowDecimal={schema.type === 'number'}
        min={numberOf(schema.minimum)}
        max={numberOf(schema.maximum)}
        clampBehavior="blur"
        suffix={unitSuffix(field, value)}
        onChange={(number) => onChange(number === '' ? undefined : number, 'typing')}
        onBlur={onLeave}
      />
    )
  }
  return (
    <TextInput
      {...common}
      value={asText(value)}
      onChange={(event) => onChange(event.currentTarget.value, 'typing')}
      onBlur={onLeave}
    />
  )
}

/** "1 day", "3 days"; nothing where the title says the unit already. */
function unitSuffix({ meta: { unit, title } }: FormField, value: unknown): string | undefined {
  if (!unit || unit === title.toLowerCase()) return undefined
  return ` ${value === 1 ? unit.replace(/s$/, '') : unit}`
}

const numberOf = (value: unknown) => (typeof value === 'number' && Math.abs(value) < 1e12 ? value : undefined)
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(asText) : [])
