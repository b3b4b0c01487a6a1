import type { Channel } from './channels/channel.ts'
import { openSmtp } from './channels/smtp/smtp.ts'
import type { SmtpSettings } from './channels/smtp/smtpSettings.ts'
import { openWebhooks } from './channels/webhook/webhook.ts'
import type { Lane } from './store/outbox/claimMessages.ts'
import { connectionRows } from './store/outbox/connectionRows.ts'
import type { SecretRows } from './store/secretRows.ts'
import type { Store } from './store/store.ts'

export type SmtpPatience = Pick<
  SmtpSettings,
  'maxConnections' | 'connectTimeoutMs' | 'answerTimeoutMs' | 'closeTimeoutMs'
>

/** The open channels of this business, one per connection, opened when first needed. */
export function openChannels(store: Store, secrets: SecretRows, webhookSecret: () => string, patience: SmtpPatience) {
  const connections = connectionRows(store)
  const open = new Map<string, Channel>()
  const webhooks = openWebhooks({ secret: webhookSecret, allowPrivate: false })

  function smtp(id: string): Channel | null {
    const known = open.get(id)
    if (known) return known
    const row = connections.get(id)
    if (!row) return null
    const { host, port, secure, username } = row
    const password = secrets.get(passwordOf(id)) ?? ''
    const channel = openSmtp({ host, port, secure: secure === 1, username, password, ...patience })
    open.set(id, channel)
    return channel
  }

  return {
    /** Null means that there is nothing to send by: such messages are captured in the Test inbox. */
    of: ({ channel, connectionId }: Lane): Channel | null =>
      channel === 'webhook' ? webhooks : connectionId === null ? null : smtp(connectionId),
    /** Lets go of a connection that was removed or changed. */
    forget: async (id: string) => {
      const channel = open.get(id)
      open.delete(id)
      await channel?.close()
    },
    close: async () => {
      await Promise.all([...open.values(), webhooks].map((channel) => channel.close()))
    },
  }
}
export type Channels = ReturnType<typeof openChannels>

/** Under which id the password of a connection is kept. */
export const passwordOf = (connectionId: string) => `connection ${connectionId}`
