import type { TestAsked } from '../../shared/contract/simulate.ts'
import { Refusal } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { templates } from '../../shared/templates/index.ts'
import { whatIf as whatIfShape } from '../../shared/whatIf.ts'
import { groupRecords } from '../import/groupRecords.ts'
import { mergePeople } from '../import/mergePeople.ts'
import { readPeopleCsv } from '../import/readPeopleCsv.ts'
import { readRecordsCsv } from '../import/readRecordsCsv.ts'
import { noSuchType, type TestRecord } from '../simulate/putRecords.ts'
import { samplesAt } from '../simulate/samplesAt.ts'
import type { SimulationInput } from '../simulate/simulate.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { readBusinessWords } from '../store/simulate/businessWords.ts'
import { readMoment } from '../time/readMoment.ts'
import { todayAt } from '../time/zones.ts'
import type { Parts } from './parts.ts'
import { workflowProblems } from './publishProblems.ts'

/** What a test was asked with, read and checked. Refuses with a sentence what can't be understood. */
export async function testInput(
  { store, settings, now }: Pick<Parts, 'store' | 'settings' | 'now'>,
  { graph, name, people, records = [], template, whatIf = [], others = [], days, start, seed }: TestAsked,
): Promise<SimulationInput> {
  const business = settings.business()
  // A copy of a template is tested with what comes with the template, however it was changed.
  const wanted = template ?? (people ? undefined : graph.template)
  const sample = templates.find(({ id }) => id === wanted)
  if (template !== undefined && !sample) throw new Refusal('NOT_FOUND', `There is no template "${template}".`)
  refuseProblems(graph, 'This workflow')
  for (const other of others) refuseProblems(other.graph, `The workflow “${other.name}”`)
  const notes: string[] = []
  const given: TestRecord[] = []
  for (const { type, file } of records) {
    const { found, left } = await readRecords(type, file)
    given.push(...found)
    notes.push(...left)
  }
  const startMs =
    start === undefined ? todayAt(now(), business.timeZone, '09:00') : readMoment(start, business.timeZone)
  const samples = samplesAt(sample ?? {}, startMs, business.timeZone)
  return {
    ...{ graph, name, others, days, seed, business, notes, startMs },
    people: people ? await readPeople(people) : samples.people,
    records: records.length === 0 && !people ? samples.records : given,
    whatIf: [...(people ? [] : (sample?.whatIf ?? [])).map((one) => whatIfShape.parse(one)), ...whatIf],
    words: readBusinessWords(store),
  }

  async function readPeople(file: Blob) {
    const { rows, skipped } = readPeopleCsv(new Uint8Array(await file.arrayBuffer()), business)
    if (skipped > 0)
      notes.push(
        `${skipped === 1 ? 'One row of the people was' : `${skipped} rows of the people were`} left out, because they name nobody. Import the file to see which.`,
      )
    return mergePeople(rows)
  }

  async function readRecords(typeId: string, file: Blob): Promise<{ found: TestRecord[]; left: string[] }> {
    const types = recordTypes(store)
    const type = types.get(typeId)
    if (!type) throw noSuchType(typeId, types.all())
    const { rows, problems } = readRecordsCsv(new Uint8Array(await file.arrayBuffer()), type, business)
    const found = groupRecords(rows, type).map(({ people: named, row: _, ...record }) => ({
      ...record,
      type: typeId,
      people: named.map(({ email, phone, firstName, lastName }) => email || phone || `${firstName} ${lastName}`.trim()),
    }))
    const shown = problems
      .slice(0, mostProblems)
      .map(({ row, column, message }) => `${type.title}, row ${row}${column ? `, ${column}` : ''}: ${message}`)
    const more = problems.length - shown.length
    return { found, left: [...shown, ...(more > 0 ? [`${more} more like these.`] : [])] }
  }
}

const mostProblems = 20

/** Refuses a workflow that cannot be played. `what` begins the sentence. */
export function refuseProblems(graph: Graph, what: string) {
  const problems = workflowProblems(graph)
  if (problems.length > 0)
    throw new Refusal('HAS_PROBLEMS', `${what} can't be tested yet. ${problems[0]?.message}`, problems)
}
