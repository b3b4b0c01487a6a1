import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { graphProblems } from '../../shared/graphProblems.ts'
import { samplePeople } from '../../shared/samplePeople.ts'
import { mergePeople } from '../import/mergePeople.ts'
import { readPeopleCsv } from '../import/readPeopleCsv.ts'
import { simulate } from '../simulate/simulate.ts'
import { readInstant, todayAt } from '../time/zones.ts'
import type { Parts } from './parts.ts'

export function simulateArea({ settings, now }: Pick<Parts, 'settings' | 'now'>): Api['simulate'] {
  return {
    run: async ({ graph, name, people, days, start, seed }) => {
      const business = settings.business()
      const problems = graphProblems(graph)
      if (problems.length > 0)
        throw new Refusal('HAS_PROBLEMS', `This workflow can't be tested yet. ${problems[0]?.message}`, problems)
      return simulate({
        graph,
        name,
        people: people
          ? mergePeople(readPeopleCsv(new Uint8Array(await people.arrayBuffer()), business).rows)
          : samplePeople.map((person) => ({ person, marketing: null, how: 'sample' })),
        startMs: start === undefined ? todayAt(now(), business.timeZone, '09:00') : startOf(start, business.timeZone),
        days,
        seed,
        business,
      })
    },
  }
}

function startOf(text: string, zone: string): number {
  try {
    return readInstant(text, zone)
  } catch (cause) {
    throw new Refusal('NOT_POSSIBLE', `"${text}" is not a time we can read. Write it like 2027-03-01T09:00.`, [], {
      cause,
    })
  }
}
