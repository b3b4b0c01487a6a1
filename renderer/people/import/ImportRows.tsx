import type { ImportPreview } from '../../../shared/contract/people.ts'
import { fieldTitle } from '../../../shared/fields.ts'
import { printPeople } from '../../ui/counts.ts'
import { printFact } from '../person/printFact.ts'
import { TagWords } from '../TagWords.tsx'
import styles from './ImportSheet.module.css'

/** The first people of the file as they would be kept. */
export function ImportRows({ people }: { people: ImportPreview['people'] }) {
  if (people.length === 0) return null
  const extra = [...new Set(people.flatMap(({ fields }) => Object.keys(fields)))]
  return (
    <section>
      <h3 className={styles.title}>The first {printPeople(people.length)} as they would be kept</h3>
      <section
        className={styles.table}
        aria-label="First people"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled with keys.
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              {['Name', 'Email', 'Phone', 'Status', 'Tags', ...extra.map(fieldTitle)].map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a file have no other name.
              <tr key={index}>
                <td dir="auto">{told([person.firstName, person.lastName].filter(Boolean).join(' '))}</td>
                <td>{told(person.email)}</td>
                <td>{told(person.phone)}</td>
                <td>{told(person.status)}</td>
                <td>
                  <TagWords tags={person.tags} />
                </td>
                {extra.map((name) => (
                  <td key={name} dir="auto">
                    <span data-personal>{printFact(person.fields[name])}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

const told = (value: string | null) =>
  value ? <span data-personal>{value}</span> : <span className={styles.none}>none</span>
