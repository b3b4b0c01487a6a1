/**
 * The forms in which a text may have come through a mail, from the least mended on: as it is; without marks of quoting and
 * unseen letters; with lines that were broken inside a quoted text put together again; with curly quotation marks made straight.
 */
export function* unmailed(text: string): Generator<string> {
  yield text
  const plain = text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/^[ \t]*(>[ \t]?)+/gm, '')
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
  yield plain
  const own = plain.slice(Math.max(0, plain.search(/\{\s*["\u201c\u201d]format/)))
  yield joined(own)
  yield joined(own.replaceAll(/[\u201c\u201d\u201e]/g, '"'))
}

/** Line breaks within quotation marks become spaces: there they can only come from a mail. One pass, however hostile the text. */
function joined(text: string): string {
  const parts: string[] = []
  let isQuoted = false
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted && sign === '\\') at++
    else if (isQuoted && sign === '\n') {
      parts.push(text.slice(done, at).replace(/ +$/, ''), ' ')
      while (text[at + 1] === ' ') at++
      done = at + 1
    }
  }
  return parts.join('') + text.slice(done)
}

/** The first object in a text that begins with a format, with whatever stands around it cut away. Null without one. */
export function objectIn(text: string): string | null {
  const from = text.search(/\{\s*"format"\s*:/)
  if (from < 0) return null
  let depth = 0
  let isQuoted = false
  for (let at = from; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted) {
      if (sign === '\\') at++
      else if (sign === '"') isQuoted = false
    } else if (sign === '"') isQuoted = true
    else if (sign === '{') depth++
    else if (sign === '}' && --depth === 0) return text.slice(from, at + 1)
  }
  return null
}
