import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { asText } from '../../../shared/asText.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import type { ControlProps } from './controlProps.ts'

interface Words {
  /** "No … is connected." */
  account: string
  /** What happens without any. */
  without: string
  /** The choice of none, where nothing is the usual one. */
  none: string
}
const inbox = { without: ', so messages land in the Test inbox.', none: 'Test inbox' }
const mail: Words = { account: 'mail account', ...inbox }
const wordsOf: Readonly<Record<string, Words>> = {
  twilio: { account: 'SMS account', ...inbox },
  whatsapp: { account: 'WhatsApp account', ...inbox },
  http: { account: 'key', without: ', so it is asked without one.', none: 'No key' },
}

/** Which account a message goes out by, or which key a request carries. Without any, that is said. */
export function ConnectionControl({ field: { meta }, value, error, onChange }: ControlProps) {
  const { queries } = useApi()
  const { data = [] } = useQuery(queries.connections.list.queryOptions())
  const kinds = meta.kinds ?? ['smtp']
  const { account, without, none } = wordsOf[kinds[0] ?? ''] ?? mail
  const connections = data.filter(({ kind }) => kinds.includes(kind))
  const chosen = asText(value)
  const usual = account === 'key' ? undefined : connections.find(({ isDefault }) => isDefault)
  const isGone = chosen !== '' && !connections.some(({ id }) => id === chosen)
  return (
    <Select
      label={meta.title}
      description={connections.length === 0 ? `No ${account} is connected${without}` : undefined}
      error={error ?? (isGone ? `This ${account} is gone. Choose another.` : null)}
      data={[
        { value: '', label: usual ? `The usual one (${usual.from || usual.name})` : none },
        ...connections.map(({ id, from, name }) => ({ value: id, label: from || name })),
        ...(isGone ? [{ value: chosen, label: `A ${account} that is gone` }] : []),
      ]}
      value={chosen}
      allowDeselect={false}
      onChange={(id) => onChange(id ?? '', 'choice')}
    />
  )
}
