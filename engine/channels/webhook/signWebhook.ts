import { createHmac } from 'node:crypto'

/**
 * The headers by which a receiver knows that a webhook is ours and unchanged: Standard Webhooks 1.0.
 * `secret` is "whsec_" and base64; `at` is epoch milliseconds and is written as seconds.
 */
export function signWebhook(secret: string, id: string, at: number, body: Uint8Array) {
  const timestamp = String(Math.floor(at / 1000))
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}
