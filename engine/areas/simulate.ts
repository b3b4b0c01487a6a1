import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { samplePeople } from '../../shared/samplePeople.ts'
import { mergePeople } from '../import/mergePeople.ts'
import { readPeopleCsv } from '../import/readPeopleCsv.ts'
import { simulateInPieces } from '../simulate/simulate.ts'
import { readInstant, todayAt } from '../time/zones.ts'
import type { Parts } from './parts.ts'
import { workflowProblems } from './publishProblems.ts'

export function simulateArea({ settings, now }: Pick<Parts, 'settings' | 'now'>): Api['simulate'] {
  return {
    run: async ({ graph, name, people, days, start, seed }, signal) => {
      const business = settings.business()
      const problems = workflowProblems(graph)
      if (problems.length > 0)
        throw new Refusal('HAS_PROBLEMS', `This workflow can't be tested yet. ${problems[0]?.message}`, problems)
      const input = {
        graph,
        name,
        people: people
          ? mergePeople(readPeopleCsv(new Uint8Array(await people.arrayBuffer()), business).rows)
          : samplePeople.map((person) => ({ person, marketing: null, how: 'sample' })),
        startMs: start === undefined ? todayAt(now(), business.timeZone, '09:00') : startOf(start, business.timeZone),
        days,
        seed,
        business,
      }
      return simulateInPieces(input, signal)
    },
  }
}

function startOf(text: string, zone: string): number {
  const refuse = (cause?: unknown) =>
    new Refusal('NOT_POSSIBLE', `"${text}" is not a time we can read. Write it like 2027-03-01T09:00.`, [], { cause })
  let startMs: number
  try {
    startMs = readInstant(text, zone)
  } catch (cause) {
    throw refuse(cause)
  }
  if (Math.abs(startMs) > furthestMs) throw refuse()
  return startMs
}

/** The year 9999: the calendar of the computer goes on for long, but not with ten more years for the test. */
const furthestMs = Date.UTC(9999, 11, 31)
