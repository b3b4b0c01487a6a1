/** What a field of a person or record holds. A `date` is a day; with a time of day it is an instant. */
export const fieldKinds = ['text', 'number', 'money', 'date', 'dateTime', 'choice', 'yesNo'] as const
export type FieldKind = (typeof fieldKinds)[number]

/** A field that people know by its title and files, texts and rules by its name. */
export interface TypedField {
  name: string
  title: string
  kind: FieldKind
  /** Only for a choice. */
  choices: string[]
}

export interface RecordState {
  id: string
  title: string
  /** What the people of a record did by its coming into this state. */
  counts: 'booked' | 'paid' | null
}

/** A kind of record: bookings, payments, or one that the business made up. Its first state is that of a new record. */
export interface RecordType {
  id: string
  title: string
  fields: readonly TypedField[]
  states: readonly RecordState[]
  builtIn: boolean
}

/** The date a record is about: the first of its dates. Null when the type has none. */
export const mainDateOf = ({ fields }: Pick<RecordType, 'fields'>): string | null =>
  fields.find(({ kind }) => kind === 'date' || kind === 'dateTime')?.name ?? null

export const fieldOf = ({ fields }: Pick<RecordType, 'fields'>, name: string) =>
  fields.find((field) => field.name === name)

export const stateOf = ({ states }: Pick<RecordType, 'states'>, id: string | null) =>
  states.find((state) => state.id === id)

const field = (name: string, title: string, kind: FieldKind): TypedField => ({ name, title, kind, choices: [] })
const state = (id: string, title: string, counts: RecordState['counts'] = null): RecordState => ({ id, title, counts })

export const builtInTypes: readonly RecordType[] = [
  {
    id: 'booking',
    title: 'Booking',
    fields: [
      field('startsAt', 'Starts', 'dateTime'),
      field('endsAt', 'Ends', 'dateTime'),
      field('place', 'Place', 'text'),
      field('price', 'Price', 'money'),
    ],
    states: [
      state('booked', 'Booked', 'booked'),
      state('confirmed', 'Confirmed', 'booked'),
      state('attended', 'Attended'),
      state('cancelled', 'Cancelled'),
      state('noShow', 'No-show'),
    ],
    builtIn: true,
  },
  {
    id: 'payment',
    title: 'Payment',
    fields: [
      field('dueAt', 'Due', 'date'),
      field('paidAt', 'Paid on', 'date'),
      field('amount', 'Amount', 'money'),
      field('currency', 'Currency', 'text'),
    ],
    states: [
      state('pending', 'Pending'),
      state('overdue', 'Overdue'),
      state('paid', 'Paid', 'paid'),
      state('refunded', 'Refunded'),
      state('cancelled', 'Cancelled'),
    ],
    builtIn: true,
  },
  {
    id: 'assignment',
    title: 'Assignment',
    fields: [field('dueAt', 'Due', 'dateTime')],
    states: [
      state('open', 'Open'),
      state('handedIn', 'Handed in'),
      state('late', 'Late'),
      state('cancelled', 'Cancelled'),
    ],
    builtIn: true,
  },
  {
    id: 'recording',
    title: 'Recording',
    fields: [field('availableAt', 'Available', 'dateTime'), field('url', 'Link', 'text')],
    states: [state('available', 'Available')],
    builtIn: true,
  },
  {
    id: 'application',
    title: 'Application',
    fields: [field('appliedAt', 'Applied', 'date'), field('forWhat', 'For', 'text')],
    states: [state('received', 'Received'), state('approved', 'Approved'), state('rejected', 'Rejected')],
    builtIn: true,
  },
]
