const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:'])

/**
 * An address a button or a picture may lead to, as it goes into a message, or null. "fitbox.example/book" is meant to be
 * https, "maya@example.com" an email. Anything a mail program could run (javascript:, data:, file:) is refused.
 */
export function safeAddress(written: string): string | null {
  const text = written.trim()
  if (text === '' || text.length > 2_000) return null
  const address = read(text) ?? read(/^[^\s/@]+@[^\s/@]+$/.test(text) ? `mailto:${text}` : `https://${text}`)
  if (!address || !schemes.has(address.protocol)) return null
  if (!address.protocol.startsWith('http')) return address.pathname === '' ? null : address.href
  const isPlace = address.hostname.includes('.') || address.hostname === 'localhost' || address.hostname.startsWith('[')
  // A name before the @ of an address makes "https://yourbank.example@elsewhere.example" look like another place.
  return isPlace && address.username === '' && address.password === '' ? address.href : null
}

function read(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

const tokens = /\{\{.*?\}\}|[^{]+|\{/gs

/**
 * An address with its fields filled in. What a field says can't become a part of the address itself: "Tom & Co" in
 * "?name={{ person.name }}" stays one value. Only a field that the address begins with comes as it is: it holds an address.
 */
export function fillAddress(written: string, fill: (text: string) => string): string {
  if (written.includes('{%')) return fill(written)
  return [...written.matchAll(tokens)].reduce((done, [token]) => {
    if (!token.startsWith('{{')) return done + token
    const value = fill(token)
    return done.trim() === '' ? value : done + encoded(value.trim().toWellFormed(), /[?#]/.test(done))
  }, '')
}

/**
 * "maya@example.com" and the mark of a generated code ("[[code:...]]") stay what they are, and before the question mark
 * "+44": "mailto:" and "tel:" need them so.
 */
const encoded = (value: string, isAfterMark: boolean) =>
  encodeURIComponent(value).replace(isAfterMark ? /%(40|3A|2C|5B|5D)/g : /%(40|3A|2C|5B|5D|2B)/g, (code) =>
    decodeURIComponent(code),
  )

/** What is wrong with an address before its fields are known, or null. */
export function addressProblem(written: string): string | null {
  if (written.includes('{%') || written.trim().startsWith('{{')) return null
  return safeAddress(fillAddress(written, () => 'a.a')) === null
    ? "can't be used. Write one such as https://fitbox.example/book, an email address or tel:+44..."
    : null
}
