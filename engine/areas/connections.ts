import type { Api } from '../../shared/contract/api.ts'
import type { Connection, ConnectionInput } from '../../shared/contract/connections.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { checkSmtp, sendTestMessage } from '../channels/smtp/checkSmtp.ts'
import { passwordOf } from '../openChannels.ts'
import { type ConnectionRow, connectionRows } from '../store/outbox/connectionRows.ts'
import { done, type Parts } from './parts.ts'

export function connectionsArea({
  store,
  secrets,
  channels,
  worker,
  now,
  random,
  changed,
  audit,
}: Parts): Api['connections'] {
  const rows = connectionRows(store)

  function find(id: string): ConnectionRow {
    const row = rows.get(id)
    if (!row) throw new Refusal('NOT_FOUND', 'This mail account is not here any more.')
    return row
  }
  const shown = (row: ConnectionRow): Connection => ({
    ...{ id: row.id, kind: row.kind, name: row.name, from: row.sender, host: row.host, port: row.port },
    ...{ secure: row.secure === 1, username: row.username, perMinute: row.per_minute, trouble: row.trouble },
    isDefault: rows.list()[0]?.id === row.id,
  })
  const inputOf = (row: ConnectionRow): ConnectionInput => ({
    ...{ from: row.sender, host: row.host, port: row.port, secure: row.secure === 1, username: row.username },
    ...{ password: secrets.get(passwordOf(row.id)) ?? '', perMinute: row.per_minute },
  })
  const report = (steps: Awaited<ReturnType<typeof checkSmtp>>) => ({ ok: steps.every(({ ok }) => ok), steps })

  return {
    list: () => rows.list().map(shown),
    add: (input) => {
      if (!/^[^\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/.test(input.from))
        throw new Refusal(
          'NOT_POSSIBLE',
          `"${input.from}" is not a sender. Write it like: FitBox <hello@fitbox.example>`,
        )
      const id = newId(random)
      store.transaction(() => {
        rows.add(id, input, now())
        secrets.put(passwordOf(id), input.password)
      })
      audit('mail account added', id, input.host)
      changed('connections')
      worker.wake()
      return shown(find(id))
    },
    check: async ({ id, ...input }) => {
      const known = id === undefined ? null : find(id)
      const password = input.password || (known ? (secrets.get(passwordOf(known.id)) ?? '') : '')
      return report(await checkSmtp({ ...input, password }))
    },
    sendTest: async ({ id }) => report(await sendTestMessage(inputOf(find(id)), now)),
    remove: async ({ id }) => {
      find(id)
      store.transaction(() => {
        rows.remove(id)
        secrets.drop(passwordOf(id))
      })
      await channels.forget(id)
      audit('mail account removed', id)
      changed('connections', 'messages')
      return done
    },
  }
}
