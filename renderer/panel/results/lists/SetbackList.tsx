import { useBuilder } from '../../../canvas/builderContext.ts'
import { setbackWords } from '../../../timeDock/setbackWords.ts'
import type { TestResult } from '../../../timeDock/testResult.ts'
import { theirTime } from '../../../timeDock/theirTime.ts'
import { useZone } from '../../../timeDock/useZone.ts'
import { capital, printDayTime } from '../../../ui/dates.ts'
import { PeopleList } from '../PeopleList.tsx'
import { Listed, useChoose } from './Listed.tsx'

/** Messages that were left out or moved, up to where the scrubber stands: whose, when and why. */
export function SetbackList({ result }: { result: TestResult }) {
  const choose = useChoose()
  const zone = useZone()
  const untilMs = useBuilder(({ test }) => test?.untilMs ?? Number.POSITIVE_INFINITY)
  const setbacks = result.log.setbacks().filter(({ ms }) => ms <= untilMs)
  return (
    <Listed title={capital(setbackWords(setbacks))} about="Of this workflow and those beside it, up to now.">
      <PeopleList
        people={setbacks}
        tell={({ what, index }) => {
          const event = result.log.eventAt(index)
          return {
            person: event.person,
            name: result.nameOf(event.person),
            about: `${printDayTime(event.at, zone)} · ${what === 'skipped' ? 'Left out: ' : ''}${theirTime(event.reason ?? '', event.at, zone)}`,
            event,
          }
        }}
        onChoose={choose}
      />
    </Listed>
  )
}
