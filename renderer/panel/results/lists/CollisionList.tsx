import type { TestResult } from '../../../timeDock/testResult.ts'
import { useZone } from '../../../timeDock/useZone.ts'
import { printDayTime } from '../../../ui/dates.ts'
import { PeopleList } from '../PeopleList.tsx'
import { Listed, useChoose } from './Listed.tsx'

/** Who gets messages of several workflows in short order. */
export function CollisionList({ result }: { result: TestResult }) {
  const choose = useChoose()
  const zone = useZone()
  return (
    <Listed
      title="Messages of several workflows within an hour"
      about="A limit in the rules for messages holds the less important one back."
    >
      <PeopleList
        people={result.collisions}
        tell={({ person, at, messages }) => ({
          person,
          name: result.nameOf(person),
          theirWords: messages.map(({ subject }) => subject),
          about: `${printDayTime(at, zone)}: ${messages.map(({ workflow, subject, held }) => `${subject ? `“${subject}” of ` : ''}${workflow}${held ? ` (${held})` : ''}`).join('; ')}`,
        })}
        onChoose={choose}
      />
    </Listed>
  )
}
