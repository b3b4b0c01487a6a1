import { fieldTitle } from '../../shared/fields.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import type { CompiledNode } from '../compiledGraph.ts'
import { recordTypes } from '../store/records/recordTypes.ts'
import { recordFinder } from '../store/simulate/recordFinder.ts'
import { triggerOf } from '../triggers/index.ts'
import type { Report } from './report.ts'
import type { World } from './world.ts'

/** Why nobody starts by a start step of the workflow that is tested, and what to do to see it; nothing is empty without a word. */
export function startNotes(world: World, { steps, notStarted }: Report, isTest: boolean): string[] {
  const [main] = world.workflows
  const starts = main?.graph.starts ?? []
  const unused = starts.filter(({ id }) => (steps[id]?.in ?? 0) === 0)
  const whose = (node: CompiledNode) => (starts.length > 1 ? ` by “${nodeOf(node.type)?.label(node.config)}”` : '')
  const entered = isTest ? starts.filter(({ id, type }) => (steps[id]?.in ?? 0) > 0 && happensLater.has(type)) : []
  return [
    ...entered.map(
      (node) =>
        `In a test everyone enters at its start, as if this had just happened to them: “${nodeOf(node.type)?.label(node.config)}”.`,
    ),
    ...unused
      .filter(({ id }) => !notStarted.some(({ node, workflow }) => node === id && workflow === main?.name))
      .map((node) => sentenceFor(world, node, `so nobody starts${whose(node)}`, isTest)),
  ]
}

function sentenceFor({ store }: World, node: CompiledNode, so: string, isTest: boolean): string {
  const { type, config } = node
  const { date, silenceMs, nextAt, rule } = triggerOf(node)
  const typeId = date ? date.recordType : type === 'recordChanged' ? String(config.recordType) : null
  if (typeId !== null) {
    const what = (recordTypes(store).get(typeId)?.title ?? typeId).toLowerCase()
    if (recordFinder(store).ofType(typeId).length === 0)
      return isTest
        ? `No ${what} was given, ${so}. Give records to test with.`
        : `Nobody had a ${what} in this time, ${so}.`
    if (type === 'recordChanged')
      return `No ${what} comes to what this start waits for, ${so}. ${isTest ? 'Say in a what-if what becomes of one.' : ''}`.trim()
    return `No ${what} has its moment in this time, ${so}. ${isTest ? 'Test more days, or begin on another day.' : ''}`.trim()
  }
  if (date) return `Nobody has the moment of their date “${fieldTitle(`person.${date.field}`)}” in this time, ${so}.`
  if (silenceMs !== null)
    return `Nobody was silent for that long in this time, ${so}. ${isTest ? 'Test more days.' : ''}`.trim()
  if (nextAt)
    return `Its moment does not come in this time, or nobody fits it, ${so}. ${isTest ? 'Test more days.' : ''}`.trim()
  if (rule) return `Nobody fits the rule of the start step, ${so}.`
  return isTest
    ? `Nothing that starts this workflow happens in this test, ${so}.`
    : `Nothing that starts this workflow happened in this time, ${so}.`
}

/** Starts that live wait for something to happen, and that a test begins with. */
const happensLater = new Set([
  ...['personChanged', 'tagChanged', 'messageReceived', 'segmentChanged', 'messageEvent', 'formSubmitted'],
  ...['webhookReceived', 'taskDone', 'workflowFinished'],
])
