import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../shared/errors.ts'
import { unwrapKey, wrapKey } from './passphrase.ts'

const keyBytes = 32

/**
 * The 32 bytes that lock every saved password of this data folder. Made once, at random, and then always the same. They are kept
 * - wrapped by LEADLOOM_PASSPHRASE, when it is set, in secret.key.locked;
 * - else openly in LEADLOOM_KEY_FILE or secret.key, readable by this user only (mode 0600).
 * A key that was open is wrapped the first time a passphrase is given; its open file is then removed.
 */
export async function openKeyring(dataDir: string, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const passphrase = env.LEADLOOM_PASSPHRASE
  const keyFile = env.LEADLOOM_KEY_FILE || join(dataDir, 'secret.key')
  const lockedFile = join(dataDir, 'secret.key.locked')
  const locked = await readIfThere(lockedFile)

  if (passphrase && locked !== null) return unwrapKey(locked, passphrase)
  if (passphrase) {
    const dataKey = (await readKey(keyFile)) ?? randomBytes(keyBytes)
    await writeWhole(lockedFile, await wrapKey(dataKey, passphrase))
    if (!env.LEADLOOM_KEY_FILE) await rm(keyFile, { force: true })
    return dataKey
  }
  if (locked !== null && !env.LEADLOOM_KEY_FILE) {
    throw new Refusal(
      'NOT_POSSIBLE',
      'The saved passwords in this folder are locked with a passphrase. Start Leadloom with LEADLOOM_PASSPHRASE set to it.',
    )
  }
  const known = await readKey(keyFile)
  if (known) return known
  const dataKey = randomBytes(keyBytes)
  await writeWhole(keyFile, dataKey.toString('base64'))
  return dataKey
}

async function readKey(file: string): Promise<Buffer | null> {
  const text = await readIfThere(file)
  if (text === null) return null
  const dataKey = Buffer.from(text.trim(), 'base64')
  if (dataKey.length === keyBytes) return dataKey
  throw new Refusal(
    'DAMAGED_DATA',
    `The key file ${file} is damaged, so the saved passwords cannot be read. Put back a copy of it, or remove it and enter the passwords again.`,
  )
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** All of it or nothing, also when the power goes: written beside, flushed, then renamed. */
async function writeWhole(file: string, text: string): Promise<void> {
  const beside = `${file}.new`
  await rm(beside, { force: true })
  const handle = await open(beside, 'wx', 0o600)
  try {
    await handle.writeFile(`${text}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(beside, file)
}
