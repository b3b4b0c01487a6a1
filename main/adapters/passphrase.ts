import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { z } from 'zod'
import { Refusal } from '../../shared/errors.ts'

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))

/** The numbers are kept with the key, so that stronger ones can come later. Bounded: a changed file must not eat the memory. */
const lockedKey = z.object({
  format: z.literal('leadloom.key'),
  version: z.literal(1),
  scrypt: z.object({
    N: z
      .int()
      .min(2)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(16),
    salt: bytes,
  }),
  nonce: bytes,
  tag: bytes,
  key: bytes,
})

/** What OWASP advises for scrypt (2025): 128 MB and about half a second, once per start. */
const strength = { N: 2 ** 17, r: 8, p: 1 }

/** The key locked by a passphrase, as text to keep: scrypt, then AES-256-GCM. */
export async function wrapKey(dataKey: Buffer, passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, strength), nonce)
  const key = Buffer.concat([cipher.update(dataKey), cipher.final()])
  const text = (part: Buffer) => part.toString('base64')
  return JSON.stringify({
    format: 'leadloom.key',
    version: 1,
    scrypt: { ...strength, salt: text(salt) },
    nonce: text(nonce),
    tag: text(cipher.getAuthTag()),
    key: text(key),
  })
}

/** The key again. Refuses a wrong passphrase and a changed file. */
export async function unwrapKey(locked: string, passphrase: string): Promise<Buffer> {
  const parsed = lockedKey.safeParse(parseJson(locked))
  if (!parsed.success) {
    throw new Refusal(
      'DAMAGED_DATA',
      'The locked key of this folder (secret.key.locked) is damaged. Put back a copy of it from a backup.',
    )
  }
  const { scrypt: how, nonce, tag, key } = parsed.data
  const decipher = createDecipheriv('aes-256-gcm', await stretch(passphrase, how.salt, how), nonce, {
    authTagLength: 16,
  }).setAuthTag(tag)
  try {
    return Buffer.concat([decipher.update(key), decipher.final()])
  } catch {
    // The tag does not fit: in practice a wrong passphrase.
    throw new Refusal(
      'NOT_POSSIBLE',
      'This passphrase does not open the saved passwords of this folder. Nothing was changed. Check LEADLOOM_PASSPHRASE and start again.',
    )
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // no JSON is a damaged file like any other
  }
}

/** The same letters give the same key however the keyboard composed them (NFKC). */
function stretch(passphrase: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
