import { first } from './0001-first.ts'
import { records } from './0002-records.ts'
import { holds } from './0003-holds.ts'
import { edits } from './0004-edits.ts'
import { letters } from './0005-letters.ts'

/**
 * Every step from an empty file to today's, oldest first: lists of single SQL statements. A released one never changes;
 * the position in this list is the file's `user_version`.
 */
export const migrations: readonly (readonly string[])[] = [first, records, holds, edits, letters]
