import type { Part } from '../document/part.ts'

/**
 * What this window copied last, whole. The text in the clipboard holds no keys, connections or people; pasted here again,
 * nothing has to be chosen anew, because it never left the workspace.
 */
let last: { text: string; part: Part } | null = null

export function rememberCopied(text: string, part: Part) {
  last = { text: plain(text), part }
}

/** The steps behind a text that this window copied, unless something was copied since. */
export const copiedHere = (text: string): Part | null => (last !== null && last.text === plain(text) ? last.part : null)

/** The text that was copied here last, for where the clipboard itself can't be read. */
export const lastCopiedText = (): string | null => last?.text ?? null

/** Clipboards end lines in their own ways. */
const plain = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim()
