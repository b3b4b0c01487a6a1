import type { PersonInput } from '../../shared/contract/people.ts'

/** A CSV file of people as it was understood, row by row. */
export interface PeopleFile {
  /** As a person reads it: "UTF-8", "Windows-1252". */
  encoding: string
  /** As a person reads it: "commas", "semicolons", "tabs", "vertical bars", "one column". */
  delimiter: string
  columns: PeopleFileColumn[]
  rows: PeopleFileRow[]
  problems: PeopleFileProblem[]
  /** Rows with anything in them, the header aside. Those kept are in `rows`. */
  read: number
  /** Rows that were left out; each has a problem. */
  skipped: number
}

export interface PeopleFileColumn {
  header: string
  /** The field of a person it fills, or the name under which it is kept in `person.fields`; null when it holds nothing. */
  field: string | null
  /** The field as a person reads it. */
  title: string
}

export interface PeopleFileRow {
  /** The line as a spreadsheet shows it: the header is 1. */
  row: number
  person: PersonInput
  /** False when the file says nothing of the status: then `new` is only for someone not known yet. */
  hasStatus: boolean
  /** What the file says about marketing; null when it says nothing. */
  marketing: boolean | null
}

export interface PeopleFileProblem {
  row: number
  /** The header of the column, or empty when the whole row is meant. */
  column: string
  message: string
}

/** What became of one cell: its value, and the sentence to show when something was wrong with it. */
export interface Reading<T> {
  value: T
  problem: string | null
}

export const importLimits = { bytes: 50_000_000, rows: 1_000_000, columns: 200 }
