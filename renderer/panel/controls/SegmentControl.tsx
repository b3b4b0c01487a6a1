import { useQuery } from '@tanstack/react-query'
import { asText } from '../../../shared/asText.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import type { ControlProps } from './controlProps.ts'
import { PickOrType } from './PickOrType.tsx'

/** A saved filter of people, by its name: so a file finds it in another workspace. */
export function SegmentControl({ field: { meta }, value, error, onChange, onLeave }: ControlProps) {
  const { queries } = useApi()
  const { data: segments = [] } = useQuery(queries.segments.list.queryOptions())
  return (
    <PickOrType
      label={meta.title}
      description={meta.help}
      error={error}
      value={segments.find(({ id }) => id === value)?.name ?? asText(value)}
      options={segments.map(({ name }) => ({ value: name, label: name }))}
      empty={meta.empty}
      other="One that is not here yet …"
      onChange={onChange}
      onLeave={onLeave}
    />
  )
}
