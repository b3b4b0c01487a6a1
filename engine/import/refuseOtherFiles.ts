import { Refusal } from '../../shared/errors.ts'
import { importLimits } from './peopleFile.ts'

/** Says no to what cannot be a CSV file, by its first bytes, with the way to a file that can. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length > importLimits.bytes)
    throw new Refusal(
      'TOO_LARGE',
      'This file is larger than 50 MB, and nothing was imported. Split it into smaller files and import them one by one.',
    )
  const other = signatures.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte))
  if (other) throw new Refusal('INVALID_FILE', other.message)
}

/** Some bytes are zero in UTF-16 too, so this is asked of the text once it is decoded. */
export function refuseBinary(text: string): void {
  const start = text.slice(0, 4096)
  const strange = start.match(/(?!\s)\p{Cc}/gu)?.length ?? 0
  if (strange > Math.max(8, start.length / 50))
    throw new Refusal('INVALID_FILE', unreadable('This is not a text file.'))
}

const unreadable = (what: string) => `${what} Choose a CSV file with one person per row.`
const excel = 'This is an Excel file. Save it as CSV in Excel and import that.'
const image = unreadable('This is an image.')
const bytesOf = (text: string) => [...text].map((sign) => sign.charCodeAt(0))

const signatures = [
  { begins: bytesOf('PK\x03\x04'), message: excel },
  { begins: [0xd0, 0xcf, 0x11, 0xe0], message: excel },
  { begins: [0x89, ...bytesOf('PNG')], message: image },
  { begins: [0xff, 0xd8, 0xff], message: image },
  { begins: bytesOf('GIF8'), message: image },
  { begins: bytesOf('RIFF'), message: image },
  { begins: bytesOf('%PDF'), message: unreadable('This is a PDF.') },
  { begins: [0x1f, 0x8b], message: unreadable('This is a packed file. Unpack it first.') },
  { begins: bytesOf('PK\x05\x06'), message: unreadable('This is an empty packed file.') },
  { begins: bytesOf('SQLite format 3'), message: unreadable('This is a database.') },
  {
    begins: bytesOf('BEGIN:VCARD'),
    message: unreadable('This is a file of contact cards. Export your contacts as CSV instead.'),
  },
]
