import { useBuilder } from '../../../canvas/builderContext.ts'
import { changeSentence } from '../../../timeDock/changeWords.ts'
import type { TestResult } from '../../../timeDock/testResult.ts'
import { whatChanged } from '../../../timeDock/whatChanged.ts'
import { printPeople } from '../../../ui/counts.ts'
import { PeopleList } from '../PeopleList.tsx'
import { Listed, useChoose } from './Listed.tsx'

/** For whom a change of the workflow makes a difference. */
export function ChangedList({ result }: { result: TestResult }) {
  const choose = useChoose()
  const before = useBuilder(({ test }) => test?.before ?? null)
  const changes = before ? whatChanged(before, result) : []
  return (
    <Listed
      title={`For ${printPeople(changes.length)} something is different`}
      about="Since your last change of this workflow."
    >
      <PeopleList
        people={changes}
        tell={(change) => ({
          person: change.person,
          name: result.nameOf(change.person),
          about: changeSentence(change),
        })}
        onChoose={choose}
      />
    </Listed>
  )
}
