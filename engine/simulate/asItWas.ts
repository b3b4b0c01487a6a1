import type { RecordRow } from '../store/recordTables.ts'
import type { PersonRow } from '../store/schema.ts'
import type { PastEvent } from '../store/simulate/pastRows.ts'
import { ownFields } from '../walk/facts.ts'

interface Before {
  fields: Map<string, unknown>
  /** True for tags they had, false for those they did not have. */
  tags: Map<string, boolean>
}

const columns: Readonly<Record<string, 'first_name' | 'last_name' | 'status' | 'time_zone'>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  status: 'status',
  timeZone: 'time_zone',
}

/**
 * People and records as they were at an instant, as far as the history of changes since then tells: fields, tags and states
 * are taken back, change by change. What was changed without a trace is as it is today. Email and phone stay, because they
 * say who somebody is.
 */
export function asItWas(changesSince: Iterable<PastEvent>) {
  const people = new Map<string, Before>()
  const states = new Map<string, string>()
  // The latest first, so that the earliest change has the last word.
  for (const { type, person_id, record_id, payload } of changesSince) {
    const told = JSON.parse(payload) as Record<string, unknown> // only `deliverEvent` writes it
    const before = people.get(person_id) ?? { fields: new Map(), tags: new Map() }
    if (type === 'personChanged') before.fields.set(String(told.field), told.from)
    if (type === 'tagAdded') before.tags.set(String(told.tag), false)
    if (type === 'tagRemoved') before.tags.set(String(told.tag), true)
    if (type === 'recordChanged' && record_id !== null && typeof told.from === 'string')
      states.set(record_id, told.from)
    else if (type !== 'recordChanged') people.set(person_id, before)
  }
  return {
    person: (row: PersonRow): PersonRow => {
      const fields = ownFields(row.fields)
      const was = { ...row }
      for (const [field, value] of people.get(row.id)?.fields ?? []) {
        const column = Object.hasOwn(columns, field) ? columns[field] : undefined
        if (column) was[column] = String(value ?? '')
        else if (field === 'email' || field === 'phone') continue
        else if (value === '' || value === null || value === undefined) delete fields[field]
        else fields[field] = value
      }
      return { ...was, fields: JSON.stringify(fields) }
    },
    tags: (personId: string, today: readonly string[]): string[] => {
      const before = people.get(personId)?.tags ?? new Map<string, boolean>()
      const lost = [...before].flatMap(([tag, had]) => (had ? tag : []))
      return [...new Set([...today.filter((tag) => before.get(tag) !== false), ...lost])]
    },
    record: (row: RecordRow): RecordRow => ({ ...row, state: states.get(row.id) ?? row.state }),
  }
}
