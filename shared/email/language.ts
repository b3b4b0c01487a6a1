const scripts: readonly [string, RegExp][] = [
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Kore', /\p{Script=Hangul}/u],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Hans', /\p{Script=Han}/u],
]
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

const firstLetter = (text: string) => /\p{L}/u.exec(text)?.[0] ?? ''

/** Which way a text runs, by its first letter. Written out, because some mail programs don't know `dir="auto"`. */
export const directionOf = (text: string): 'ltr' | 'rtl' => (rightToLeft.test(firstLetter(text)) ? 'rtl' : 'ltr')

/**
 * The language a text is most likely in, such as "de", so that it is read out loud as what it is: that of its script, and of
 * the country of the business where it is written so.
 */
export function languageOf(text: string, country: string): string {
  const script = scripts.find(([, letters]) => letters.test(firstLetter(text)))?.[0] ?? 'Latn'
  const there = /^[A-Za-z]{2}$/.test(country) ? new Intl.Locale(`und-${country}`).maximize() : null
  return there?.script === script ? there.language : new Intl.Locale(`und-${script}`).maximize().language
}
