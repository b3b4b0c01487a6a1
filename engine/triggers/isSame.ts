/** Is it what was asked for? Nothing asked for is anything; upper and lower case are the same. */
export const isSame = (wanted: string, value: unknown): boolean =>
  wanted === '' ||
  String(value ?? '')
    .trim()
    .toLowerCase() === wanted.trim().toLowerCase()

/** Does a text contain one of these words, separated by commas? */
export const hasOneOf = (words: string, text: unknown): boolean => {
  const wanted = words
    .toLowerCase()
    .split(',')
    .flatMap((word) => word.trim() || [])
  const said = String(text ?? '').toLowerCase()
  return wanted.length === 0 || wanted.some((word) => said.includes(word))
}
