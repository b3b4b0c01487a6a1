import { mainDateOf, type RecordType, type TypedField } from '../../shared/recordTypes.ts'
import { cleanLine } from './cleanText.ts'
import { fieldKey } from './fieldKey.ts'
import { matchHeader, plainHeader } from './matchHeader.ts'
import type { PeopleFileColumn } from './peopleFile.ts'

/** What a column of a file of records is. */
export type RecordColumn =
  | { is: 'key' | 'title' | 'state' | 'time' | 'empty' }
  | { is: 'person'; field: 'email' | 'phone' | 'firstName' | 'lastName' | 'name' }
  | { is: 'field'; field: TypedField }
  | { is: 'own'; name: string }

/** What people call these columns: lower case, without accents, spaces and signs. */
const keyWords =
  words(`id key reference ref code number no nr bookingid bookingno bookingnumber bookingref bookingreference
  reservationid invoice invoiceid invoiceno invoicenumber paymentid transactionid orderid orderno ordernumber externalid recordid
  assignmentid sessionid applicationid recordingid buchungsnummer rechnungsnummer nummer referenz`)
const titleWords =
  words(`title subject session class course lesson event service treatment appointment activity topic description
  what item product program programme workshop assignment recording titel betreff kurs termin leistung titre cours titulo sesion clase`)
const peopleWords =
  words(`person people persons attendees attendee participants members students guests who clients customers
  emails emailaddresses phones`)
const timeWords = words('time at clock uhrzeit zeit heure hora')

/** Beyond its name and title, what people call a field of the built-in types. */
const fieldWords: Readonly<Record<string, readonly string[]>> = {
  startsAt:
    words(`start starts startat begin begins beginning startdate starttime startdatetime datetime dateandtime date day when
    sessiondate bookingdate appointmentdate sessionstart datum beginn debut inicio fecha`),
  endsAt: words('end ends endat enddate endtime enddatetime until finish finishes ende fin'),
  place: words('location room where venue address studio site ort raum lieu lugar'),
  price: words('amount cost fee total preis prix precio'),
  dueAt: words('due duedate dueon dueby deadline submitby date faellig fallig falligam faelligam echeance vencimiento'),
  paidAt: words('paidon paiddate paymentdate datepaid bezahltam'),
  amount: words('amountdue total sum price fee value betrag summe montant importe'),
  currency: words('cur waehrung wahrung devise moneda'),
  url: words('link href recordingurl recordinglink videourl video'),
  availableAt: words('available availablefrom published publishedat date'),
  appliedAt: words('applied appliedon applicationdate submittedat date'),
  forWhat: words('for position role'),
}

export interface RecordColumns {
  columns: RecordColumn[]
  shown: PeopleFileColumn[]
}

/** Which column is what. Of two that mean the same the first is it, and the second is kept as an own field. */
export function recordColumns(header: readonly string[], type: RecordType): RecordColumns {
  const taken = new Set<string>()
  const used = new Set(type.fields.map(({ name }) => name))
  const hasTitle = header.some((heading) => titleWords.includes(plainHeader(heading)))
  const columns = header.map((heading, index): RecordColumn => {
    const found = columnOf(heading, type, hasTitle)
    const id =
      found === null ? '' : found.is === 'field' || found.is === 'person' ? `${found.is} ${nameOf(found)}` : found.is
    if (found !== null && (!taken.has(id) || found.is === 'person')) {
      taken.add(id)
      return found
    }
    if (cleanLine(heading) === '') return { is: 'empty' }
    const name = fieldKey(heading, index + 1, used, takenByRecords)
    used.add(name)
    return { is: 'own', name }
  })
  const shown = header.map((heading, index) => show(cleanLine(heading) || `Column ${index + 1}`, columns[index]))
  return { columns, shown }
}

function columnOf(heading: string, type: RecordType, hasTitle: boolean): RecordColumn | null {
  const plain = plainHeader(heading)
  if (plain === '') return null
  const named = type.fields.find(({ name, title }) => plainHeader(name) === plain || plainHeader(title) === plain)
  if (named) return { is: 'field', field: named }
  if (plain === 'state' || plain === 'status') return { is: 'state' }
  if (keyWords.includes(plain) || plain === `${plainHeader(type.title)}id` || plain === `${plainHeader(type.title)}no`)
    return { is: 'key' }
  const field = type.fields.find(
    ({ name }) => type.builtIn && Object.hasOwn(fieldWords, name) && fieldWords[name]?.includes(plain),
  )
  if (field) return { is: 'field', field }
  if (titleWords.includes(plain) || plain === plainHeader(type.title)) return { is: 'title' }
  if (timeWords.includes(plain)) return { is: 'time' }
  const main = type.fields.find(({ name }) => name === mainDateOf(type))
  if (main && (plain === 'date' || plain === 'datetime')) return { is: 'field', field: main }
  if (peopleWords.includes(plain)) return { is: 'person', field: 'email' }
  const match = matchHeader(heading)?.field
  if (match === 'name' && plain === 'name' && !hasTitle) return { is: 'title' }
  if (match === 'status') return { is: 'state' }
  return match === 'email' || match === 'phone' || match === 'firstName' || match === 'lastName' || match === 'name'
    ? { is: 'person', field: match }
    : null
}

const nameOf = (column: Extract<RecordColumn, { is: 'field' | 'person' }>) =>
  column.is === 'field' ? column.field.name : column.field

function show(header: string, column: RecordColumn | undefined): PeopleFileColumn {
  switch (column?.is) {
    case 'field':
      return { header, field: column.field.name, title: column.field.title }
    case 'own':
      return { header, field: column.name, title: header }
    case 'person':
      return { header, field: column.field, title: personTitles[column.field] }
    case 'key':
    case 'title':
    case 'state':
    case 'time':
      return { header, field: column.is, title: titles[column.is] }
    default:
      return { header, field: null, title: 'Empty' }
  }
}

const titles = { key: 'Reference', title: 'Title', state: 'State', time: 'Time of day' }
const personTitles = {
  email: 'Person, by email',
  phone: 'Person, by phone',
  firstName: 'Person, first name',
  lastName: 'Person, last name',
  name: 'Person, name',
}
const takenByRecords = new Set('id type title state key people created createdDaysAgo constructor prototype'.split(' '))

function words(text: string): string[] {
  return text.split(/\s+/)
}
