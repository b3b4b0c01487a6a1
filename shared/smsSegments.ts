/** How a text travels by SMS: what it is written in, how many characters that takes, and in how many parts it is sent and paid. */
export interface SmsLength {
  encoding: 'GSM-7' | 'UCS-2'
  /** Septets in GSM-7, where `€` or `[` takes two; 16-bit units in UCS-2, where an emoji takes two or more. */
  units: number
  segments: number
}

/** GSM 03.38, the basic set; the escape itself is not a letter. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension: each is an escape and a letter, and the two are never torn apart. */
const extension = new Set('\f^{}\\[~]|€')

/** 160 septets in one part, 153 in each of several; one letter outside the set, and it is 70 and 67 of 16 bits for the whole text. */
export function smsLength(text: string): SmsLength {
  const letters = [...text]
  const isGsm = letters.every((letter) => basic.has(letter) || extension.has(letter))
  const sizes = letters.map((letter) => (isGsm ? (extension.has(letter) ? 2 : 1) : letter.length))
  const units = sizes.reduce((sum, size) => sum + size, 0)
  const [alone, joined] = isGsm ? [160, 153] : [70, 67]
  const segments = units <= alone ? Math.min(1, units) : partsOf(sizes, joined)
  return { encoding: isGsm ? 'GSM-7' : 'UCS-2', units, segments }
}

/** The letters that make a text cost 16 bits a letter, each once, in their order. An emoji of several signs is one. */
export function unusualLetters(text: string): string[] {
  const found = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)]
    .map(({ segment }) => segment)
    .filter((letter) => [...letter].some((sign) => !basic.has(sign) && !extension.has(sign)))
  return [...new Set(found)]
}

/** What typewriters wrote for the marks that word processors put in. They cost a text nothing. */
const plainMarks: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '•': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
}

/** The plain mark that says the same as an unusual one, or null for a letter that nothing else stands for. */
export const plainMarkFor = (letter: string): string | null => plainMarks[letter] ?? null

/** Filled one after the other; what takes two places and has only one left begins the next part. */
function partsOf(sizes: readonly number[], room: number): number {
  let parts = 1
  let used = 0
  for (const size of sizes) {
    if (used + size > room) {
      parts++
      used = 0
    }
    used += size
  }
  return parts
}
