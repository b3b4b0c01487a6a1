import { cleanLine, quoteValue } from './cleanText.ts'
import { isEmail, readEmail } from './readEmail.ts'
import { readName } from './readName.ts'
import type { RecordColumn } from './recordColumns.ts'
import type { RecordsFilePerson } from './recordsFile.ts'

/** The people of one row, and what is wrong with how they are named, by column. Several are separated by semicolons. */
export function readRecordPeople(
  cells: readonly string[],
  row: number,
  columns: readonly RecordColumn[],
  readPhone: (cell: string) => { value: string; problem: string | null },
): { people: RecordsFilePerson[]; wrong: { index: number; message: string }[] } {
  const of = (field: string) =>
    columns.flatMap((column, index) =>
      column.is === 'person' && column.field === field && (cells[index] ?? '').trim() !== '' ? [index] : [],
    )
  const wrong: { index: number; message: string }[] = []
  const emails: string[] = []
  const phones: string[] = []
  for (const index of [...of('email'), ...of('phone'), ...of('name').filter((one) => isAddress(cells[one] ?? ''))])
    for (const part of (cells[index] ?? '')
      .split(/[;,|\n]/)
      .map(cleanLine)
      .filter(Boolean)) {
      const email = part.includes('@') ? readEmail(part) : null
      const phone = email ? null : readPhone(part)
      const value = email?.value || phone?.value
      if (!value) wrong.push({ index, message: `${quoteValue(part)} is neither an email address nor a phone number.` })
      else if (email) emails.push(value)
      else phones.push(value)
    }
  const text = (field: string) => {
    const index = of(field).find((one) => !isAddress(cells[one] ?? ''))
    return index === undefined ? '' : (cells[index] ?? '')
  }
  const name = readName(text('firstName'), text('lastName'), text('name'))
  const nobody = { row, email: '', phone: '', firstName: '', lastName: '' }
  const [email, phone] = [emails[0] ?? '', phones[0] ?? '']
  // One email and one phone number in a row are of one person, and the name is theirs.
  if (emails.length <= 1 && phones.length <= 1)
    return { people: email || phone || name.firstName || name.lastName ? [{ row, email, phone, ...name }] : [], wrong }
  const people = [
    ...[...new Set(emails)].map((one) => ({ ...nobody, email: one })),
    ...[...new Set(phones)].map((one) => ({ ...nobody, phone: one })),
  ]
  return { people, wrong }
}

const isAddress = (cell: string) => cell.split(/[;,|\n]/).some((part) => isEmail(part.trim().toLowerCase()))
