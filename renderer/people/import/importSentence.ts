import type { ImportResult } from '../../../shared/contract/people.ts'
import { printCount, printList, printPeople } from '../../ui/counts.ts'

/** What an import did: "12 people were added and 3 brought up to date. 2 rows were left out." */
export function importSentence({
  added,
  updated,
  skipped,
}: Pick<ImportResult, 'added' | 'updated' | 'skipped'>): string {
  const parts = [
    ...(added > 0 ? [`${printPeople(added)} ${added === 1 ? 'was' : 'were'} added`] : []),
    ...(updated > 0 ? [`${printPeople(updated)} ${updated === 1 ? 'was' : 'were'} brought up to date`] : []),
  ]
  const kept = parts.length > 0 ? `${printList(parts)}.` : 'Nobody was added.'
  const left = skipped > 0 ? ` ${printCount(skipped, 'row was', 'rows were')} left out.` : ''
  return kept + left
}
