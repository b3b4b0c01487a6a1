import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import type { ControlProps } from './Control.tsx'

/** What a message goes out by: a mail account, or what else fits its step. Without any it lands in the Test inbox, and that is said. */
export function ConnectionControl({ field, value, error, onChange }: ControlProps) {
  const { queries } = useApi()
  const { data = [] } = useQuery(queries.connections.list.queryOptions())
  const kinds = field.meta.kinds ?? ['smtp']
  const connections = data.filter(({ kind }) => kinds.includes(kind))
  const given = String(value ?? '')
  // A file names a connection by its name.
  const chosen = connections.find(({ name }) => name === given)?.id ?? given
  const usual = connections.find(({ isDefault }) => isDefault)
  const isGone = chosen !== '' && !connections.some(({ id }) => id === chosen)
  const words = kinds.includes('http') ? forKeys : kinds.includes('smtp') ? forMail : forOthers
  return (
    <Select
      label={field.meta.title}
      description={connections.length === 0 ? words.none : undefined}
      error={error ?? (isGone ? `This ${words.one} is gone. Choose another.` : null)}
      data={[
        { value: '', label: usual ? `The usual one (${usual.from || usual.name})` : words.left },
        ...connections.map(({ id, from, name }) => ({ value: id, label: from || name })),
        ...(isGone ? [{ value: chosen, label: `A ${words.one} that is gone` }] : []),
      ]}
      value={chosen}
      allowDeselect={false}
      onChange={(id) => onChange(id ?? '', 'choice')}
    />
  )
}

const forMail = {
  one: 'mail account',
  left: 'Test inbox',
  none: 'No mail account is connected, so messages land in the Test inbox.',
}
const forOthers = {
  one: 'connection',
  left: 'Test inbox',
  none: 'No account for these messages is connected, so they land in the Test inbox.',
}
const forKeys = { one: 'key', left: 'Without a key', none: undefined }
