import { portsOf } from '../../../../shared/nodes/derive.ts'
import { useBuilder } from '../../../canvas/builderContext.ts'
import { cardWords } from '../../../canvas/cards/cardWords.ts'
import type { TestResult } from '../../../timeDock/testResult.ts'
import { useZone } from '../../../timeDock/useZone.ts'
import { printNumber, printPeople } from '../../../ui/counts.ts'
import { printDayTime } from '../../../ui/dates.ts'
import { shortened } from '../../../ui/shortened.ts'
import { wordsOf } from '../../texts/textParts.ts'
import { Why } from '../../why/Why.tsx'
import { PeopleList } from '../PeopleList.tsx'
import { peopleOnWay } from '../peopleOnWay.ts'
import { Listed, useChoose } from './Listed.tsx'

/** Who went a way out of a step, up to where the scrubber stands. */
export function WayList({ result, step: id, port }: { result: TestResult; step: string; port: string }) {
  const choose = useChoose()
  const zone = useZone()
  const { step, untilMs } = useBuilder(({ derived, test }) => ({
    step: derived.steps.get(id),
    untilMs: test?.untilMs ?? Number.POSITIVE_INFINITY,
  }))
  const events = result.log.atStep(id)
  const people = [...peopleOnWay(events, port, untilMs)]
  const came = new Set(events.filter(({ at }) => Date.parse(at) <= untilMs).map(({ person }) => person)).size
  const ports = step ? portsOf(step) : []
  const way = ports.length > 1 ? ports.find((one) => one.id === port)?.title : undefined
  const name = step ? `“${shortened(wordsOf(cardWords(step).sentence))}”` : 'this step'
  return (
    <Listed
      title={`${printPeople(people.length)} went this way`}
      about={`After ${name}${way ? `, by “${way}”` : ''}`}
      why={
        <Why
          label="Why so many?"
          event={{ type: 'left', node: id, port, reason: null }}
          sentence={`${printNumber(people.length)} of ${printPeople(came)} who came to ${name} went this way up to now.`}
        />
      }
    >
      <PeopleList
        people={people}
        tell={([person, at]) => ({
          person,
          name: result.nameOf(person),
          about: printDayTime(at, zone),
          event: events.findLast((event) => event.person === person && event.at === at && event.port === port),
        })}
        onChoose={choose}
      />
    </Listed>
  )
}
