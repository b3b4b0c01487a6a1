import type { Api } from '../../shared/contract/api.ts'
import type { AnyConnectionInput, Connection, ConnectionInput } from '../../shared/contract/connections.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { checkSmtp, sendTestMessage } from '../channels/smtp/checkSmtp.ts'
import { checkTwilio } from '../channels/twilio/checkTwilio.ts'
import { checkWhatsapp } from '../channels/whatsapp/checkWhatsapp.ts'
import { fromKept, toKeep } from '../connectionSettings.ts'
import { passwordOf } from '../openChannels.ts'
import { type ConnectionRow, connectionRows } from '../store/outbox/connectionRows.ts'
import { connectionInOrder } from './connectionInOrder.ts'
import { done, type Parts } from './parts.ts'

export function connectionsArea(parts: Parts): Api['connections'] {
  const { store, secrets, channels, worker, now, random, changed, audit, settings } = parts
  const rows = connectionRows(store)

  function find(id: string): ConnectionRow {
    const row = rows.get(id)
    if (!row) throw new Refusal('NOT_FOUND', 'This connection is not here any more.')
    return row
  }
  const shown = (row: ConnectionRow): Connection => ({
    ...{ id: row.id, kind: row.kind, name: row.name, from: row.sender, host: row.host, port: row.port },
    ...{ secure: row.secure === 1, username: row.username, perMinute: row.per_minute, trouble: row.trouble },
    isDefault: row.kind !== 'http' && rows.list().find(({ kind }) => kind === row.kind)?.id === row.id,
  })
  const inputOf = (row: ConnectionRow) => fromKept(row, secrets.get(passwordOf(row.id)) ?? '')
  const inOrder = (input: AnyConnectionInput) => connectionInOrder(input, settings.business().country, rows.list())

  return {
    list: () => rows.list().map(shown),
    add: (given) => {
      const { connection, secret } = toKeep(inOrder(given))
      const id = newId(random)
      store.transaction(() => {
        rows.add(id, connection, now())
        secrets.put(passwordOf(id), secret)
      })
      audit(isMail(given) ? 'mail account added' : 'connection added', id, connection.host)
      changed('connections')
      worker.wake()
      return shown(find(id))
    },
    check: async (given) => {
      if (!isMail(given)) return report(await check(inOrder(given)))
      const { id, ...input } = given
      const password = input.password || (id === undefined ? '' : (secrets.get(passwordOf(find(id).id)) ?? ''))
      return report(await checkSmtp({ ...input, password }))
    },
    checkKept: async ({ id }) => report(await check(inputOf(find(id)))),
    sendTest: async ({ id }) => {
      const input = inputOf(find(id))
      return report(isMail(input) ? await sendTestMessage(input, now) : await check(input))
    },
    remove: async ({ id }) => {
      const row = find(id)
      store.transaction(() => {
        rows.remove(id)
        secrets.drop(passwordOf(id))
      })
      await channels.forget(id)
      audit(row.kind === 'smtp' ? 'mail account removed' : 'connection removed', id)
      changed('connections', 'messages')
      return done
    },
  }
}

const isMail = <T extends { kind?: string | undefined }>(input: T): input is T & ConnectionInput =>
  input.kind === undefined || input.kind === 'smtp'

function check(input: AnyConnectionInput): ReturnType<typeof checkSmtp> {
  switch (input.kind) {
    case 'twilio':
      return checkTwilio(input)
    case 'whatsapp':
      return checkWhatsapp(input)
    case 'http': {
      const message = `Kept. It is only sent to ${input.hosts.join(', ')}.`
      return Promise.resolve([{ name: 'Key', ok: true, message }])
    }
    default:
      return checkSmtp(input)
  }
}

const report = (steps: Awaited<ReturnType<typeof checkSmtp>>) => ({ ok: steps.every(({ ok }) => ok), steps })
