const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** Codes that name no country: groups of countries, and places kept free. */
const noCountry = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO', 'CP', 'DG', 'EA', 'IC', 'TA', 'AC'])

/**
 * The code of a country (ISO 3166-1 alpha-2) as it is written: "gb", and "UK" for what is GB. Null when no country is called
 * that. The engine that runs this knows them.
 */
export function countryCode(text: string): string | null {
  if (!/^[a-z]{2}$/i.test(text)) return null
  const code = new Intl.Locale(`und-${text}`).region ?? ''
  return noCountry.has(code) || countryNames('en').of(code) === undefined ? null : code
}

/** Every country by its code, in the words of this computer. */
export function countries(): { value: string; label: string }[] {
  const names = countryNames(undefined)
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => countryCode(code) === code)
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

/** "Germany" for DE; null for what is no country. */
export function countryName(code: string): string | null {
  const known = countryCode(code)
  return known && (countryNames(undefined).of(known) ?? known)
}

const countryNames = (language: string | undefined) =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
