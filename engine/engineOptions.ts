import type { Random } from '../shared/ids.ts'
import type { SmtpPatience } from './openChannels.ts'

/** What an engine is opened with: its folder and key, and the clock and chance of the world around it. */
export interface EngineOptions {
  dataDir: string
  /** 32 bytes: encrypts the secrets in the file. */
  dataKey: Buffer
  version: string
  now?: () => number
  random?: Random
  /** How patient to be with mail servers, and how many lines to use at once. */
  smtp?: SmtpPatience
  log?: (what: string, error: unknown) => void
}
