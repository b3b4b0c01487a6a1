import { columnWords, type KnownField, knownFields } from './columnWords.ts'

export interface HeaderMatch {
  field: KnownField
  /** How well it fits among those of the same field: the lower, the better. */
  rank: number
}

/** The field a column heading means, whatever its case, spaces, accents and signs; null when it means none. */
export function matchHeader(header: string): HeaderMatch | null {
  if (header.length > 80) return null
  const bare = header.replace(/[([{].*?[)\]}]/g, ' ')
  const tries = [header, bare, bare.replace(/[\s_-]*\d+([\s_-]*value)?\s*$/i, ''), withoutWhose(bare)]
  for (const [stage, text] of tries.entries()) {
    const match = lookUp.get(plainHeader(text))
    if (match) return { field: match.field, rank: match.rank + stage * 1000 }
  }
  return null
}

/** "E-Mail-Adresse *" is "emailadresse". */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '')

/** "Customer phone", "Your email", "Ihre E-Mail": the words before the field say only whose it is. */
function withoutWhose(header: string): string {
  const words = header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .split(/[\s_.:/-]+/)
  return words.length > 1 && whose.has(plainHeader(words[0] ?? '')) ? words.slice(1).join(' ') : ''
}

const whose = new Set(
  `lead contact customer client person people member patient student attendee participant guest owner parent user primary main
  preferred your my our kunde kunden kontakt mitglied patienten schuler ihr ihre dein deine meine votre ton mon mes su tu mi el del
  billing buyer subscriber`.split(/\s+/),
)

const lookUp: ReadonlyMap<string, HeaderMatch> = new Map(
  knownFields.flatMap((field) =>
    columnWords[field].words.map((word, rank): [string, HeaderMatch] => [word, { field, rank }]),
  ),
)
