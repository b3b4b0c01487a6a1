import { Link, useLocation } from 'wouter'
import type { Person } from '../../shared/contract/people.ts'
import { capital, printMoment } from '../ui/dates.ts'
import { StatusWord } from '../ui/StatusWord.tsx'
import styles from './PeopleTable.module.css'
import { TagWords } from './TagWords.tsx'

interface PersonRowProps {
  index: number
  /** Undefined while it is read. */
  person: Person | undefined
  nowMs: number
}

/** The name is a link for the keyboard; the whole row is a larger target for the pointer. */
export function PersonRow({ index, person, nowMs }: PersonRowProps) {
  const [, go] = useLocation()
  if (!person) {
    return (
      <tr aria-rowindex={index + 2} className={styles.row}>
        <td colSpan={6}>
          <span className={styles.bone} />
        </td>
      </tr>
    )
  }
  return (
    <tr aria-rowindex={index + 2} className={styles.row} onClick={() => go(`/people/${person.id}`)}>
      <td>
        <span className={styles.nameCell}>
          <Link
            href={`/people/${person.id}`}
            className={styles.name}
            dir="auto"
            data-personal
            onClick={(event) => event.stopPropagation()}
          >
            {person.name || person.email || person.phone || 'Without a name'}
          </Link>
          {person.sample && <StatusWord tone="info" word="Sample" />}
        </span>
      </td>
      <td>{person.email === null ? <None /> : <span data-personal>{person.email}</span>}</td>
      <td>{person.phone === null ? <None /> : <span data-personal>{person.phone}</span>}</td>
      <td>
        {person.reachable ? (
          <span data-personal>{person.status}</span>
        ) : (
          <StatusWord tone="warn" word={capital(person.blockedBecause ?? 'gets nothing')} />
        )}
      </td>
      <td>
        <TagWords tags={person.tags} />
      </td>
      <td className={styles.quiet}>
        {person.lastContactAt ? capital(printMoment(person.lastContactAt, nowMs)) : <None word="never" />}
      </td>
    </tr>
  )
}

const None = ({ word = 'none' }: { word?: string }) => <span className={styles.none}>{word}</span>
