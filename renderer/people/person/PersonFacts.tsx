import type { ReactNode } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { fieldTitle } from '../../../shared/fields.ts'
import { capital, printMoment } from '../../ui/dates.ts'
import { TagWords } from '../TagWords.tsx'
import styles from './PersonSheet.module.css'
import { printFact } from './printFact.ts'

/** Everything known about a person, field by field. */
export function PersonFacts({ person, nowMs }: { person: Person; nowMs: number }) {
  const rows: { title: string; value: ReactNode; none?: string }[] = [
    { title: 'Email', value: person.email },
    { title: 'Phone', value: person.phone },
    { title: 'Status', value: person.status },
    { title: 'Tags', value: person.tags.length > 0 ? <TagWords tags={person.tags} /> : null },
    { title: 'Time zone', value: person.timeZone, none: 'that of the business' },
    {
      title: 'Last contact',
      value: person.lastContactAt && capital(printMoment(person.lastContactAt, nowMs)),
      none: 'never',
    },
    { title: 'Added', value: capital(printMoment(person.createdAt, nowMs)) },
    ...Object.entries(person.fields).map(([name, value]) => ({ title: fieldTitle(name), value: printFact(value) })),
  ]
  return (
    <dl className={styles.facts}>
      {rows.map(({ title, value, none = 'none' }) => (
        <div key={title} style={{ display: 'contents' }}>
          <dt>{title}</dt>
          <dd dir="auto">{value ? <span data-personal>{value}</span> : <span className={styles.none}>{none}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}
