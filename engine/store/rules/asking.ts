import { Temporal } from 'temporal-polyfill'
import type { Settings } from '../../../shared/contract/settings.ts'
import type { Facts } from '../../../shared/rules.ts'

/** What a segment is asked at and with: the instant, the day it is for the business, and what is known of the business. */
export interface Asking {
  nowMs: number
  /** An ISO day. */
  today: string
  business: Facts
}

export const askingAt = (
  nowMs: number,
  { businessName, timeZone }: Pick<Settings, 'businessName' | 'timeZone'>,
): Asking => ({
  nowMs,
  today: Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
  business: { name: businessName },
})
