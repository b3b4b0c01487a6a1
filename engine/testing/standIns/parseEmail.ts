/** An email as a test wants to read it. */
export interface Email {
  /** By lower-case name, unfolded, still encoded. */
  headers: Record<string, string>
  subject: string
  /** Without the angle brackets. */
  messageId: string
  /** The text, decoded, lines ending in \n. */
  body: string
}

/** Reads a one-part email: RFC 5322 headers, RFC 2047 words, RFC 2045 transfer encodings. UTF-8 only. */
export function parseEmail(raw: Buffer): Email {
  const end = raw.indexOf('\r\n\r\n')
  const head = (end < 0 ? raw : raw.subarray(0, end)).toString('utf8')
  const content = end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4)
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  return {
    headers,
    subject: decodeWords(headers.subject ?? ''),
    messageId: (headers['message-id'] ?? '').replace(/^<|>$/g, ''),
    body: decodeContent(content, (headers['content-transfer-encoding'] ?? '7bit').toLowerCase()).replace(/\r\n/g, '\n'),
  }
}

function decodeContent(content: Buffer, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(content.toString('latin1'), 'base64').toString('utf8')
  if (encoding !== 'quoted-printable') return content.toString('utf8')
  return fromQuotedPrintable(content.toString('latin1').replaceAll('=\r\n', ''))
}

/** Adjacent encoded words belong together: the space between them is only folding. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi, (words) =>
      Buffer.concat(
        Array.from(words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi), ([, kind = '', word = '']) =>
          kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : bytesOfQuoted(word.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    )
}

const bytesOfQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
const fromQuotedPrintable = (text: string) => bytesOfQuoted(text).toString('utf8')
