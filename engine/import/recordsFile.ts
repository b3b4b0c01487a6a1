import type { PeopleFileColumn, PeopleFileProblem } from './peopleFile.ts'

/** A CSV file of records of one type as it was understood, row by row. */
export interface RecordsFile {
  columns: PeopleFileColumn[]
  rows: RecordsFileRow[]
  problems: PeopleFileProblem[]
  /** Rows with anything in them. Those that can be used are in `rows`. */
  read: number
}

export interface RecordsFileRow {
  /** The line as a spreadsheet shows it: the header is 1. */
  row: number
  /** What the outside calls the record; null when the file does not say. */
  key: string | null
  title: string
  /** The state's id; empty when the file does not say. */
  state: string
  /** Values as the type's fields keep them. */
  set: Record<string, unknown>
  people: RecordsFilePerson[]
}

/** A person a row names: by email or phone, or (both empty) only by name. */
export interface RecordsFilePerson {
  row: number
  email: string
  phone: string
  firstName: string
  lastName: string
}
