import { fieldOf, type RecordType } from '../../shared/recordTypes.ts'
import { plainHeader } from './matchHeader.ts'

/**
 * Values of a record by the names of its fields, also where they were given as files and other programs write them:
 * "starts_at" is startsAt, and "status" is the state. The exact name wins. What means no field keeps its name.
 */
export function namedValues<Value>(set: Readonly<Record<string, Value>>, type: RecordType): Record<string, Value> {
  const given = Object.entries(set).map(([name, value]) => ({ name, meant: meantBy(name, type), value }))
  const others = given.filter(({ name, meant }) => name !== meant && !Object.hasOwn(set, meant))
  return Object.fromEntries(
    [...given.filter(({ name, meant }) => name === meant), ...others].map(({ meant, value }) => [meant, value]),
  )
}

function meantBy(name: string, type: RecordType): string {
  if (fieldOf(type, name)) return name
  const plain = plainHeader(name)
  const field = type.fields.find((one) => plainHeader(one.name) === plain || plainHeader(one.title) === plain)
  if (field) return field.name
  return plain === 'status' || plain === 'state' ? 'state' : name
}
