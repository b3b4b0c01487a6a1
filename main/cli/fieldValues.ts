import { Refusal } from '../../shared/errors.ts'

/** "title=Yoga" as its two parts, for each word; a name may come more than once. Refuses a word without "=". */
export function fieldValues(words: readonly string[]): (readonly [name: string, value: string])[] {
  if (words.length === 0)
    throw new Refusal('NOT_POSSIBLE', 'Say what to set, such as status=customer. Nothing was changed.')
  return words.map((word) => {
    const at = word.indexOf('=')
    if (at > 0) return [word.slice(0, at).trim(), word.slice(at + 1).trim()]
    throw new Refusal('NOT_POSSIBLE', `“${word}” is not of the form field=value. Nothing was changed.`)
  })
}

/** Yes or no of a word. */
export function yesOrNo(name: string, value: string): boolean {
  if (/^(yes|true|1)$/i.test(value)) return true
  if (/^(no|false|0)$/i.test(value)) return false
  throw new Refusal('NOT_POSSIBLE', `${name} is yes or no, not “${value}”. Nothing was changed.`)
}
