import { anyConnectionInput } from '../../shared/contract/connections.ts'
import { Refusal } from '../../shared/errors.ts'
import { issueSentence } from '../../shared/issueSentence.ts'
import { type Arguments, textOf } from './command.ts'
import type { Client } from './connect.ts'
import { decoded, readMailAddress } from './readMailAddress.ts'

type Input = Parameters<Client['connections']['add']>[0]

/** What `connection add` was given, as the host wants it. Refuses with a sentence what is not to be understood. */
export function readConnection(text: string, options: Arguments['options']): Input {
  const perMinute = textOf(options, 'per-minute') ?? null
  const from = textOf(options, 'from')
  if (text === 'secret') return inOrder({ ...readKey(options) })
  const url = URL.canParse(text) ? new URL(text) : null
  const [service = '', transport] = (url?.protocol.replace(/:$/, '') ?? '').split('+')
  if (!url || (service !== 'twilio' && service !== 'whatsapp'))
    return inOrder({ ...readMailAddress(text, from), perMinute })
  if (url.hostname === '' || (transport !== undefined && transport !== 'http' && transport !== 'https'))
    throw new Refusal('NOT_POSSIBLE', forms[service])
  // In an address a + is a space; in a number it is itself.
  const query = new URLSearchParams(url.search.replaceAll('+', '%2B'))
  const baseUrl = `${transport ?? 'https'}://${url.host}`
  const common = { from: query.get('from') ?? from ?? '', baseUrl, perMinute }
  const name = query.get('name')
  return inOrder(
    service === 'twilio'
      ? {
          ...{ kind: 'twilio', accountSid: decoded(url.username), authToken: decoded(url.password), ...common },
          ...{ whatsapp: query.get('whatsapp') ?? '', ...(name ? { name } : {}) },
        }
      : {
          ...{ kind: 'whatsapp', token: decoded(url.username), phoneNumberId: url.pathname.slice(1), ...common },
          ...{ ...(query.get('version') ? { version: query.get('version') } : {}), ...(name ? { name } : {}) },
        },
  )
}

const forms = {
  twilio: 'A Twilio account is written like twilio://SID:TOKEN@api.twilio.com?from=+447700900000',
  whatsapp: 'A WhatsApp number is written like whatsapp://TOKEN@graph.facebook.com/PHONE_NUMBER_ID',
}

const titles: Readonly<Record<string, string>> = {
  ...{ accountSid: 'The account SID', authToken: 'The auth token', token: 'The access token', value: 'The value' },
  ...{ phoneNumberId: 'The phone number id', baseUrl: 'The address', version: 'The version', header: 'The header' },
  ...{ hosts: 'The hosts', name: 'The name', from: 'The sender', host: 'The host', port: 'The port' },
  ...{ whatsapp: 'The WhatsApp number', perMinute: 'The number of messages a minute' },
}

function readKey(options: Arguments['options']) {
  const given = Object.fromEntries(
    ['name', 'header', 'value', 'hosts'].map((name) => [name, textOf(options, name) ?? '']),
  )
  const missing = Object.keys(given).filter((name) => !given[name]?.trim())
  if (missing.length > 0)
    throw new Refusal(
      'NOT_POSSIBLE',
      `A key needs --${missing.join(' and --')} too: connection add secret --name crm --header Authorization --value "Bearer ..." --hosts api.example.com`,
    )
  return { kind: 'http', ...given, hosts: (given.hosts ?? '').split(',').filter((host) => host.trim() !== '') }
}

/** Read by the schema of the contract here already, so that what is wrong is a sentence. */
function inOrder(input: object): Input {
  const parsed = anyConnectionInput.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const title = titles[String(issue?.path[0])] ?? 'What was given'
  throw new Refusal('NOT_POSSIBLE', `${title} cannot be used. ${issue ? issueSentence(issue) : ''}`.trim())
}
