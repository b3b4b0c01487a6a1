import type { Area } from '../../shared/contract/engine.ts'
import type { Random } from '../../shared/ids.ts'
import type { Core } from '../core.ts'
import type { Channels } from '../openChannels.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { SecretRows } from '../store/secretRows.ts'
import type { SettingsRows } from '../store/settingsRows.ts'
import type { Store } from '../store/store.ts'
import type { News } from '../walk/happened.ts'
import type { Worker } from '../worker.ts'

/** What the areas of the engine are made of. One open file, one of each. */
export interface Parts {
  store: Store
  core: Core
  worker: Worker
  outbox: Outbox
  settings: SettingsRows
  now: () => number
  random: Random
  /** Something happened to a person, now: see `engine/walk/happened.ts`. Says whether it was new. */
  happened: (news: News) => boolean
  changed: (...areas: Area[]) => void
  /** Notes in the audit log what a person or program did. */
  audit: (what: string, subject: string | null, detail?: string) => void
  secrets: SecretRows
  /** Signs webhooks; made when it is first needed. */
  webhookSecret: () => string
  channels: Channels
  dataDir: string
  version: string
  /** Messages that left, or tried to, since the engine was opened: for `run-due`. */
  answers: Record<'accepted' | 'retry' | 'failed' | 'unknown', number>
}

export const iso = (ms: number) => new Date(ms).toISOString()
export const done = { ok: true } as const
