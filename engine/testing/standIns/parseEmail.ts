/** An email as a test wants to read it. */
export interface Email {
  /** By lower-case name, unfolded, still encoded. */
  headers: Record<string, string>
  subject: string
  /** Without the angle brackets. */
  messageId: string
  /** The plain text, decoded, lines ending in \n. */
  body: string
  /** The same of the HTML, where there is any. */
  html: string | null
  /** How its parts lie within each other: "multipart/alternative(text/plain, text/html)". */
  shape: string
  pictures: { cid: string; type: string; disposition: string; content: Buffer }[]
}

interface Part {
  headers: Record<string, string>
  type: string
  content: Buffer
  parts: Part[]
}

/** Reads an email: RFC 5322 headers, RFC 2047 words, RFC 2045 transfer encodings, RFC 2046 parts. UTF-8 only. */
export function parseEmail(raw: Buffer): Email {
  const whole = readPart(raw)
  const leaves = leavesOf(whole)
  const textOf = (type: string) => {
    const leaf = leaves.find((one) => one.type === type)
    return leaf ? decoded(leaf).toString('utf8').replace(/\r\n/g, '\n') : null
  }
  return {
    headers: whole.headers,
    subject: decodeWords(whole.headers.subject ?? ''),
    messageId: bare(whole.headers['message-id']),
    body: textOf('text/plain') ?? '',
    html: textOf('text/html'),
    shape: shapeOf(whole),
    pictures: leaves
      .filter(({ type }) => type.startsWith('image/'))
      .map((leaf) => ({
        cid: bare(leaf.headers['content-id']),
        type: leaf.type,
        disposition: leaf.headers['content-disposition'] ?? '',
        content: decoded(leaf),
      })),
  }
}

function readPart(raw: Buffer): Part {
  const end = raw.indexOf('\r\n\r\n')
  const head = (end < 0 ? raw : raw.subarray(0, end)).toString('utf8')
  const content = end < 0 ? Buffer.alloc(0) : raw.subarray(end + 4)
  const headers: Record<string, string> = {}
  for (const line of head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim()
  }
  const type = headers['content-type'] ?? 'text/plain'
  const boundary = /^multipart\/.*boundary="?([^";]+)"?/i.exec(type)?.[1]
  const parts = boundary === undefined ? [] : between(content, boundary).map(readPart)
  return { headers, type: (type.split(';')[0] ?? '').trim().toLowerCase(), content, parts }
}

/** What stands between the delimiters, up to the last one. What comes before and after is for nobody. */
function between(content: Buffer, boundary: string): Buffer[] {
  const pieces = `\r\n${content.toString('latin1')}`.split(`\r\n--${boundary}`)
  const last = pieces.findIndex((piece) => piece.startsWith('--'))
  return pieces.slice(1, last).map((piece) => Buffer.from(piece.replace(/^[ \t]*\r\n/, ''), 'latin1'))
}

const leavesOf = (part: Part): Part[] => (part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf))
const shapeOf = ({ type, parts }: Part): string =>
  parts.length === 0 ? type : `${type}(${parts.map(shapeOf).join(', ')})`
const bare = (id = '') => id.replace(/^<|>$/g, '')

function decoded({ headers, content }: Part): Buffer {
  const encoding = (headers['content-transfer-encoding'] ?? '7bit').toLowerCase()
  if (encoding === 'base64') return Buffer.from(content.toString('latin1'), 'base64')
  return encoding === 'quoted-printable' ? bytesOfQuoted(content.toString('latin1').replaceAll('=\r\n', '')) : content
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
