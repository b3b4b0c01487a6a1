import { dayMs } from './duration.ts'

/** How long after what the person wrote last WhatsApp takes free text. */
export const freeTextWindowMs = dayMs

/**
 * Why free text may not go out on WhatsApp now, or null. Asked when the step runs, and again in the transaction that claims
 * the message, which may have waited.
 */
export const outsideWindow = (lastHeardMs: number | null, nowMs: number): string | null =>
  lastHeardMs !== null && nowMs < lastHeardMs + freeTextWindowMs
    ? null
    : 'has not written on WhatsApp in the last 24 hours, so free text may not be sent; a template may'
