import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import type { ControlProps } from './Control.tsx'

/** Which mail account a message goes out by. Without any it lands in the Test inbox, and that is said. */
export function ConnectionControl({ field, value, error, onChange }: ControlProps) {
  const { queries } = useApi()
  const { data: connections = [] } = useQuery(queries.connections.list.queryOptions())
  const chosen = String(value ?? '')
  const usual = connections.find(({ isDefault }) => isDefault)
  const isGone = chosen !== '' && !connections.some(({ id }) => id === chosen)
  return (
    <Select
      label={field.meta.title}
      description={
        connections.length === 0 ? 'No mail account is connected, so messages land in the Test inbox.' : undefined
      }
      error={error ?? (isGone ? 'This mail account is gone. Choose another.' : null)}
      data={[
        { value: '', label: usual ? `The usual one (${usual.from})` : 'Test inbox' },
        ...connections.map(({ id, from }) => ({ value: id, label: from })),
        ...(isGone ? [{ value: chosen, label: 'A mail account that is gone' }] : []),
      ]}
      value={chosen}
      allowDeselect={false}
      onChange={(id) => onChange(id ?? '', 'choice')}
    />
  )
}
