import type { AnyConnectionInput } from '../shared/contract/connections.ts'
import type { Channel } from './channels/channel.ts'
import { openHttp } from './channels/http/http.ts'
import { openSmtp } from './channels/smtp/smtp.ts'
import type { SmtpSettings } from './channels/smtp/smtpSettings.ts'
import { openTwilio } from './channels/twilio/twilio.ts'
import { openWebhooks } from './channels/webhook/webhook.ts'
import { openWhatsapp } from './channels/whatsapp/whatsapp.ts'
import { fromKept } from './connectionSettings.ts'
import type { Lane } from './store/outbox/claimMessages.ts'
import { connectionRows } from './store/outbox/connectionRows.ts'
import type { SecretRows } from './store/secretRows.ts'
import type { Store } from './store/store.ts'

/** How patient to be with other people's servers, and how many lines to use at once. */
export type SmtpPatience = Pick<
  SmtpSettings,
  'maxConnections' | 'connectTimeoutMs' | 'answerTimeoutMs' | 'closeTimeoutMs'
>

interface Parts {
  store: Store
  secrets: SecretRows
  webhookSecret: () => string
  patience: SmtpPatience
  now: () => number
}

/** The open channels of this business, one per connection, opened when first needed. */
export function openChannels({ store, secrets, webhookSecret, patience, now }: Parts) {
  const connections = connectionRows(store)
  const open = new Map<string, Channel>()
  const calls = { timeoutMs: patience.answerTimeoutMs, closeTimeoutMs: patience.closeTimeoutMs, now }
  const webhooks = openWebhooks({ secret: webhookSecret })
  const http = openHttp(calls)

  function opened(input: AnyConnectionInput): Channel {
    switch (input.kind) {
      case 'twilio':
        return openTwilio({ ...input, ...calls })
      case 'whatsapp':
        return openWhatsapp({ ...input, ...calls })
      case 'http':
        return openHttp({ secret: input, ...calls })
      default:
        return openSmtp({ ...input, ...patience })
    }
  }

  function byConnection(id: string): Channel | null {
    const known = open.get(id)
    if (known) return known
    const row = connections.get(id)
    if (!row) return null
    const channel = opened(fromKept(row, secrets.get(passwordOf(id)) ?? ''))
    open.set(id, channel)
    return channel
  }

  return {
    /** Null means that there is nothing to send by: such messages are captured in the Test inbox. */
    of: ({ channel, connectionId }: Lane): Channel | null => {
      if (connectionId !== null) return byConnection(connectionId)
      return channel === 'webhook' ? webhooks : channel === 'http' ? http : null
    },
    /** Lets go of a connection that was removed or changed. */
    forget: async (id: string) => {
      const channel = open.get(id)
      open.delete(id)
      await channel?.close()
    },
    close: async () => {
      await Promise.all([...open.values(), webhooks, http].map((channel) => channel.close()))
    },
  }
}
export type Channels = ReturnType<typeof openChannels>

/** Under which id the password of a connection is kept. */
export const passwordOf = (connectionId: string) => `connection ${connectionId}`
