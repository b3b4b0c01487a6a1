/** Signs that nobody sees and that make equal texts differ: controls, zero-width spaces, direction overrides. */
const unseen = /(?![\n\t])\p{Cc}|[\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** The text of a cell as it was meant: line breaks stay, unseen signs and the space around it go. */
export const cleanText = (text: string): string => text.replace(unseen, '').trim()

/** The same on one line, with single spaces: for names, statuses and tags. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').normalize('NFC')

/** A value as it is quoted in a sentence. */
export const quoteValue = (text: string): string => `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`
