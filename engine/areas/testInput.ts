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
import { othersThatAreOn } from './othersThatAreOn.ts'
import type { Parts } from './parts.ts'
import { workflowProblems } from './publishProblems.ts'
import { atMost, realPeople } from './whoTakesPart.ts'

/** What a test was asked with, read and checked. Refuses with a sentence what can't be understood. */
export async function testInput(
  parts: Pick<Parts, 'store' | 'settings' | 'now'>,
  {
    graph,
    name,
    people,
    who,
    records = [],
    template,
    whatIf = [],
    days,
    start,
    seed,
    packed = false,
    ...beside
  }: TestAsked,
): Promise<SimulationInput> {
  const { store, settings, now } = parts
  const business = settings.business()
  const isSamples = who ? who.kind === 'samples' : people === undefined
  // A copy of a template is tested with what comes with the template, however it was changed.
  const wanted = template ?? (isSamples ? graph.template : undefined)
  const sample = templates.find(({ id }) => id === wanted)
  if (template !== undefined && !sample) throw new Refusal('NOT_FOUND', `There is no template "${template}".`)
  refuseProblems(graph, 'This workflow')
  const { others = [], withOn, workflow } = beside
  for (const other of others) refuseProblems(other.graph, `The workflow “${other.name}”`)
  const alsoOn = withOn ? othersThatAreOn(store, { id: workflow, name }) : []
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
  const file = who?.kind === 'file' ? who.file : people
  const read = isSamples ? samples.people : file ? await readPeople(file) : []
  return {
    ...{ graph, name, days, seed, packed, business, notes, startMs },
    others: [...others, ...alsoOn],
    people: who?.kind === 'file' ? atMost(read, 'The file has') : read,
    ...(who?.kind === 'segment' || who?.kind === 'people' ? { real: realPeople(parts, who) } : {}),
    records: records.length === 0 && isSamples ? samples.records : given,
    whatIf: [...(isSamples ? (sample?.whatIf ?? []) : []).map((one) => whatIfShape.parse(one)), ...whatIf],
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
