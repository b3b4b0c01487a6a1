import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Refusal } from '../shared/errors.ts'

/** The first byte says how the rest was made; another way of encrypting gets another number. */
const format = 1
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + nonceBytes + tagBytes

/**
 * Encrypts a password or token for storage: AES-256-GCM, a fresh nonce each time, the id as associated data, so that a stored
 * secret cannot be passed off as another one. `dataKey` is 32 bytes. Returns format, nonce, tag and text as one piece.
 */
export function encryptSecret(dataKey: Buffer, id: string, text: string): Uint8Array {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce).setAAD(Buffer.from(id))
  const encrypted = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(format), nonce, cipher.getAuthTag(), encrypted])
}

/** The text again. Refuses what was changed, belongs to another id, or was encrypted with another key. */
export function decryptSecret(dataKey: Buffer, id: string, stored: Uint8Array): string {
  if (stored.byteLength < headBytes || stored[0] !== format) throw unreadable()
  const bytes = Buffer.from(stored)
  const nonce = bytes.subarray(1, 1 + nonceBytes)
  const tag = bytes.subarray(1 + nonceBytes, headBytes)
  const decipher = createDecipheriv('aes-256-gcm', dataKey, nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(id))
    .setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(bytes.subarray(headBytes)), decipher.final()]).toString('utf8')
  } catch {
    throw unreadable() // the tag does not fit; which of the three reasons it was cannot be told apart
  }
}

const unreadable = () =>
  new Refusal(
    'DAMAGED_DATA',
    'A saved password cannot be read: it was changed, or locked with another key. Nothing was sent with it. Enter it again in Settings, Connections.',
  )
