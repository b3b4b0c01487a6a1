import type Database from 'better-sqlite3'
import { type RawBuilder, sql } from 'kysely'
import type { Store } from '../store.ts'

const letters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ŋ: 'n' },
}

/** A text as people look for it: "Zoë Strauß" is "zoe strauss". Only letters of Latin lose their marks. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[ßøæœđðłıþŋ]/g, (letter) => letters[letter] ?? letter)

const registered = new WeakSet<Database.Database>()
const mostKept = 20_000

/**
 * A text of SQL as people look for it, but for the case of ASCII, which `like` does not mind. Plain ASCII costs no call out
 * of SQL, and names that many share are folded once. No text is the empty one.
 */
export function foldInSql(store: Store): (text: RawBuilder<unknown>) => RawBuilder<string> {
  if (!registered.has(store.raw)) register(store.raw)
  return (text) => sql`iif(length(${text}) = octet_length(${text}), ${text}, folded(${text}))`
}

function register(raw: Database.Database) {
  const kept = new Map<unknown, string>()
  raw.function('folded', { deterministic: true }, (text: unknown) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const folded = foldText(String(text ?? ''))
    if (kept.size < mostKept) kept.set(text, folded)
    return folded
  })
  registered.add(raw)
}
