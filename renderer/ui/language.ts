/**
 * The words of Leadloom are English; days, clocks and numbers are written as this computer writes English, and as the British do
 * where it speaks another language. Without a window British, too.
 */
export const language = englishOf(typeof document === 'undefined' ? undefined : navigator.language)

/** "09:00" and "9:00 PM": how a clock is written. */
export const clock = clockOf(language)

export function clockOf(tag: string): { hour: 'numeric' | '2-digit'; minute: '2-digit' } {
  const { hour12 } = new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions()
  return { hour: hour12 ? 'numeric' : '2-digit', minute: '2-digit' }
}

export function englishOf(tag: string | undefined): string {
  return tag && /^en(-|$)/i.test(tag) ? tag : 'en-GB'
}
