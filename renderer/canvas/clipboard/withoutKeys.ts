/** Words in the name of a setting, a header or a part of an address that say: this opens something. */
const secretWords = new Set([
  ...[
    'password',
    'passwd',
    'passphrase',
    'pwd',
    'pass',
    'secret',
    'secrets',
    'token',
    'tokens',
    'key',
    'keys',
    'apikey',
  ],
  ...['auth', 'authorization', 'credential', 'credentials', 'cookie', 'session', 'signature', 'sig', 'bearer', 'jwt'],
])

/** "X-Api-Key", "accessToken" and "client_secret" are; "author" and "monkey" are not. */
export const namesSecret = (name: string): boolean =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .some((word) => secretWords.has(word))

/**
 * A text for another program, with its keys taken out: the values of headers, fields and address parts that are called so,
 * sign-ins before a host, and what looks like a key by itself. Fields of ours ("{{ steps.code }}") stay: they hold no value.
 */
export function withoutKeys(text: string): string {
  const named = text
    .replaceAll(
      /^([ \t]*)([\w-]+)([ \t]*:)([^\n]*)$/gm,
      (whole, space: string, name: string, colon: string, value: string) =>
        namesSecret(name) && !isField(value) ? `${space}${name}${colon}` : whole,
    )
    .replaceAll(/"([\w.-]+)"(\s*:\s*)"((?:\\.|[^"\\])*)"/g, (whole, name: string, colon: string, value: string) =>
      namesSecret(name) && !isField(value) ? `"${name}"${colon}""` : whole,
    )
    .replaceAll(/([?&]|^)([\w.-]+)=([^&#\s]+)/gm, (whole, before: string, name: string, value: string) =>
      namesSecret(name) && !value.startsWith('{{') ? `${before}${name}=` : whole,
    )
    .replaceAll(/(https?:\/\/)[^\s/@]*@/g, '$1')
  if (isAddress(named) && hasKey(named.replace(/[?#].*$/s, ''))) return ''
  return outsideFields(named, (part) => part.replaceAll(longWord, (word) => (isKeyLike(word) ? '' : word)))
}

const isField = (value: string) => /^\s*["']?\s*(\w+\s+)?\{\{/.test(value)
const isAddress = (text: string) => /^\s*https?:\/\/\S+\s*$/.test(text)

const longWord = /[A-Za-z0-9_-]{24,}/g
/** Letters and digits mixed as no word mixes them. */
const isKeyLike = (word: string) => (word.match(/\d/g)?.length ?? 0) >= 3 && /[A-Za-z]/.test(word)
const hasKey = (text: string) => (text.match(longWord) ?? []).some(isKeyLike)

const outsideFields = (text: string, change: (part: string) => string): string =>
  text
    .split(/(\{\{.*?\}\}|\{%.*?%\})/s)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('')
