import type { HttpInput, TwilioInput, WhatsappInput } from '../shared/contract/connectionKinds.ts'
import type { AnyConnectionInput, ConnectionInput } from '../shared/contract/connections.ts'
import type { ConnectionRow, NewConnection } from './store/outbox/connectionRows.ts'

/** A connection taken apart: what is kept in the open, and its secret. */
export function toKeep(input: AnyConnectionInput): { connection: NewConnection; secret: string } {
  switch (input.kind) {
    case 'twilio':
      return { connection: twilio(input), secret: input.authToken }
    case 'whatsapp':
      return { connection: whatsapp(input), secret: input.token }
    case 'http':
      return { connection: http(input), secret: input.value }
    default:
      return { connection: smtp(input), secret: input.password }
  }
}

/** The input that `toKeep` was given, from the row and its secret. */
export function fromKept(row: ConnectionRow, secret: string): AnyConnectionInput {
  const { name, sender: from, per_minute: perMinute } = row
  const details: unknown = JSON.parse(row.details)
  switch (row.kind) {
    case 'twilio':
      return {
        ...{ kind: 'twilio', name, from, perMinute, accountSid: row.username, authToken: secret },
        ...(details as Pick<TwilioInput, 'baseUrl' | 'whatsapp'>), // as `twilio` wrote it
      }
    case 'whatsapp':
      return {
        ...{ kind: 'whatsapp', name, from, perMinute, token: secret },
        ...(details as Pick<WhatsappInput, 'baseUrl' | 'phoneNumberId' | 'version'>), // as `whatsapp` wrote it
      }
    case 'http':
      return {
        ...{ kind: 'http', name, value: secret },
        ...(details as Pick<HttpInput, 'header' | 'hosts'>), // as `http` wrote it
      }
    default:
      return {
        ...{ from, host: row.host, port: row.port, secure: row.secure === 1, username: row.username },
        ...{ password: secret, perMinute },
      }
  }
}

const smtp = ({ from, host, port, secure, username, perMinute }: ConnectionInput): NewConnection => ({
  ...{ kind: 'smtp', name: `${/<([^>]+)>/.exec(from)?.[1] ?? from} by ${host}` },
  ...{ sender: from, host, port, secure, username, perMinute, details: {} },
})

const twilio = ({ name, accountSid, from, whatsapp, baseUrl, perMinute }: TwilioInput): NewConnection => ({
  ...{ kind: 'twilio', name: name || `${from || whatsapp} by Twilio`, sender: from, ...placeOf(baseUrl) },
  ...{ username: accountSid, perMinute, details: { baseUrl, whatsapp } },
})

const whatsapp = ({ name, from, phoneNumberId, baseUrl, version, perMinute }: WhatsappInput): NewConnection => ({
  ...{ kind: 'whatsapp', name: name || `WhatsApp ${from || phoneNumberId}`, sender: from, ...placeOf(baseUrl) },
  ...{ username: '', perMinute, details: { baseUrl, phoneNumberId, version } },
})

const http = ({ name, header, hosts }: HttpInput): NewConnection => ({
  ...{ kind: 'http', name, sender: '', host: hosts[0] ?? '', port: 443, secure: true },
  ...{ username: '', perMinute: null, details: { header, hosts } },
})

function placeOf(baseUrl: string): Pick<NewConnection, 'host' | 'port' | 'secure'> {
  const { hostname, port, protocol } = new URL(baseUrl)
  const secure = protocol === 'https:'
  return { host: hostname, port: Number(port) || (secure ? 443 : 80), secure }
}
