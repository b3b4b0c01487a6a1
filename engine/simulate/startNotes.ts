import { fieldTitle } from '../../shared/fields.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { recordFinder } from '../store/simulate/recordFinder.ts'
import { triggerOf } from '../triggers/index.ts'
import type { CompiledNode } from '../walk/compiledGraph.ts'
import { isNoDeed } from './enterAtStart.ts'
import type { Report } from './report.ts'
import type { World } from './world.ts'

/** Why nobody starts by a start step of the workflow that is tested, and what to do to see it: nothing is empty without a word. */
export function startNotes(world: World, { steps, notStarted }: Report, isTest: boolean): string[] {
  const [main] = world.workflows
  const starts = main?.graph.starts ?? []
  const label = (node: CompiledNode) => `“${nodeOf(node.type)?.label(node.config)}”`
  const isUsed = ({ id }: CompiledNode) => (steps[id]?.in ?? 0) > 0
  const isTold = ({ id }: CompiledNode) =>
    notStarted.some(({ node, workflow }) => node === id && workflow === main?.name)
  const atOnce = isTest ? starts.filter((node) => isUsed(node) && isNoDeed(node)) : []
  const unused = starts.filter((node) => !isUsed(node) && !isTold(node))
  return [
    ...atOnce.map(
      (node) => `Everyone enters at the start of this test, as if this had just happened to them: ${label(node)}.`,
    ),
    ...unused.map((node) => {
      const so = `so nobody starts${starts.length > 1 ? ` by ${label(node)}` : ''}.`
      const { why, advice } = reasonFor(world, node)
      return isTest ? `${why}, ${so} ${advice}` : `${why}, ${so}`
    }),
  ]
}

/** A sentence without its end, and what to do about it. */
function reasonFor({ store }: World, { type, config, ...node }: CompiledNode): { why: string; advice: string } {
  const { date, silenceMs, nextAt } = triggerOf({ type, config, ...node })
  const recordType = date ? date.recordType : type === 'recordChanged' ? String(config.recordType) : null
  if (recordType !== null) {
    const what = (recordTypes(store).get(recordType)?.title ?? recordType).toLowerCase()
    if (recordFinder(store).ofType(recordType).length === 0)
      return { why: `No ${what} was given`, advice: 'Give records to test with.' }
    if (date) return { why: `No ${what} has its moment in this time`, advice: moreDays }
    return {
      why: `No ${what} comes to what this start waits for in this time`,
      advice: 'Say in a what-if what becomes of one.',
    }
  }
  if (date)
    return { why: `Nobody's “${fieldTitle(`person.${date.field}`)}” has its moment in this time`, advice: moreDays }
  if (silenceMs !== null) return { why: 'Nobody is silent for that long in this time', advice: moreDays }
  if (nextAt) return { why: 'Its moment does not come in this time, or nobody fits it', advice: moreDays }
  if (['manual', 'personAdded'].includes(type))
    return { why: 'Nobody enters by it in this time', advice: 'See whether anybody fits its rule.' }
  return {
    why: 'Nothing that starts this workflow happens in this time',
    advice: 'Say in a what-if what happens, and to whom.',
  }
}

const moreDays = 'Test more days, or begin on another day.'
