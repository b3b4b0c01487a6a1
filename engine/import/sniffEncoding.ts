export interface Decoded {
  text: string
  /** As a person reads it. */
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252'
}

/** Text from bytes of an unknown encoding: a mark at the start decides, else what the bytes can be. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { text: utf8(bytes.subarray(3)), encoding: 'UTF-8' }
  if (first === 0xff && second === 0xfe) return { text: utf16(bytes.subarray(2), 'little'), encoding: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: utf16(bytes.subarray(2), 'big'), encoding: 'UTF-16' }
  const order = byteOrderWithoutMark(bytes)
  if (order) return { text: utf16(bytes, order), encoding: 'UTF-16' }
  const text = utf8(bytes)
  return isMostlyUtf8(text) ? { text, encoding: 'UTF-8' } : { text: windows1252(bytes), encoding: 'Windows-1252' }
}

const utf8 = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function utf16(bytes: Uint8Array, order: 'little' | 'big'): string {
  const even = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return (order === 'little' ? even : even.swap16()).toString('utf16le')
}

/**
 * In UTF-16 commas, line ends and Latin letters have a zero beside them, always on the same side. Other text has no zeros;
 * a file of machine data has them on both sides.
 */
function byteOrderWithoutMark(bytes: Uint8Array): 'little' | 'big' | null {
  const length = Math.min(bytes.length, 8192)
  const zeros: [even: number, odd: number] = [0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 0 : 1]++
  const [even, odd] = zeros
  if (odd > Math.max(3, length / 12) && even * 20 < odd) return 'little'
  if (even > Math.max(3, length / 12) && odd * 20 < even) return 'big'
  return null
}

/** One broken letter in a UTF-8 file must not turn all the others into nonsense. */
function isMostlyUtf8(text: string): boolean {
  const broken = text.match(/\uFFFD/g)?.length ?? 0
  if (broken === 0) return true
  const whole = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0
  return broken * 10 < whole
}

/** Done by hand: TextDecoder answers Latin-1 for these in some Node versions. */
const windows1252 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (sign) => above128.charAt(sign.charCodeAt(0) - 0x80))

const above128 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ'
