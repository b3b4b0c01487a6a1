import { neverStarted } from '../../../timeDock/neverStarted.ts'
import type { TestResult } from '../../../timeDock/testResult.ts'
import { printPeople } from '../../../ui/counts.ts'
import { capital } from '../../../ui/dates.ts'
import { PeopleList } from '../PeopleList.tsx'
import { Listed, useChoose } from './Listed.tsx'

/** Who took part and never entered the workflow. */
export function OutsideList({ result }: { result: TestResult }) {
  const choose = useChoose()
  const people = neverStarted(result)
  return (
    <Listed
      title={`${printPeople(people.length)} never ${people.length === 1 ? 'enters' : 'enter'}`}
      about="Change the start, or who takes part, to let them in."
    >
      <PeopleList
        people={people}
        tell={({ person, reason, node }) => ({
          person,
          name: result.nameOf(person),
          about: capital(reason),
          event: { type: 'notStarted', reason, node, port: null },
        })}
        onChoose={choose}
      />
    </Listed>
  )
}
