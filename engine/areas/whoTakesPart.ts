import { mostInTest, type TestWho } from '../../shared/contract/simulate.ts'
import { Refusal } from '../../shared/errors.ts'
import type { RealPeople } from '../simulate/copyPeople.ts'
import { segmentRows } from '../store/people/segmentRows.ts'
import { peopleQueries } from '../store/queries/people.ts'
import { askingAt } from '../store/rules/asking.ts'
import type { Parts } from './parts.ts'

/** Your own people who take part in a test, or a refusal with a sentence when there are none, or too many. */
export function realPeople(
  { store, settings, now }: Pick<Parts, 'store' | 'settings' | 'now'>,
  who: Extract<TestWho, { kind: 'segment' | 'people' }>,
): RealPeople {
  if (who.kind === 'people') return { store, ids: atMost([...new Set(who.ids)], 'You picked') }
  const segment = segmentRows(store).find(who.segment)
  if (!segment)
    throw new Refusal('NOT_FOUND', 'The segment that was to take part is not there any more. Choose who takes part.')
  const ids = peopleQueries(store).inSegment(segment.id, askingAt(now(), settings.business())) ?? []
  if (ids.length === 0)
    throw new Refusal('NOT_POSSIBLE', `Nobody is in “${segment.name}” now, so there is nobody to test with.`)
  return { store, ids: atMost(ids, `“${segment.name}” has`) }
}

/** `who` begins the sentence. */
export function atMost<T>(people: readonly T[], who: string): readonly T[] {
  if (people.length > mostInTest)
    throw new Refusal(
      'TOO_LARGE',
      `${who} ${count(people.length)} people, and a test takes ${count(mostInTest)} at most. Choose fewer.`,
    )
  return people
}

const count = (n: number) => n.toLocaleString('en')
