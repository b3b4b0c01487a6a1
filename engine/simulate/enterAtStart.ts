import { recordFinder } from '../store/simulate/recordFinder.ts'
import { triggerOf } from '../triggers/index.ts'
import type { CompiledNode } from '../walk/compiledGraph.ts'
import type { PublishedWorkflow } from '../walk/entrant.ts'
import type { World } from './world.ts'

/**
 * Who enters when a test starts: everyone, where people begin as new or by hand, or by something that no what-if can bring
 * about, as if it had just happened to each of them. A record in the state that a start waits for has just come into it, as
 * when it is imported. Everything else enters people when it happens. The other workflows of a test know only the new and
 * those started by hand, unless another workflow starts them. Returns whom the start of the tested workflow keeps out.
 */
export function* enterAtStart(world: World, people: readonly string[], nowMs: number): Generator<number, Misfit[]> {
  const { workflows, core } = world
  const [main, ...others] = workflows
  const misfits: Misfit[] = []
  for (const workflow of workflows) core.enter.arm(workflow, nowMs)
  if (!main) return misfits
  const started = new Set(others.length > 0 ? workflows.flatMap(startsOthers) : [])
  for (const workflow of workflows) {
    const isMain = workflow === main
    if (!isMain && (started.has(workflow.id) || started.has(workflow.name.toLowerCase()))) continue
    const node = workflow.graph.starts.find(isMain ? isForAnybody : isForTheNew)
    if (node)
      yield* enterAll(
        world,
        workflow,
        node,
        people.map((personId) => ({ personId, recordId: null })),
        nowMs,
        isMain ? misfits : null,
      )
  }
  for (const node of main.graph.starts)
    if (node.type === 'recordChanged') yield* enterAll(world, main, node, comeInto(world, node), nowMs, null)
  return misfits
}

/** Somebody whom the rule of a start step keeps out, and what of it they do not meet. */
export interface Misfit {
  personId: string
  node: string
  reason: string
}

interface Entering {
  personId: string
  recordId: string | null
}

const batch = 500

function* enterAll(
  { store, core }: World,
  { id: workflowId, versionId, graph }: PublishedWorkflow,
  node: CompiledNode,
  entering: readonly Entering[],
  nowMs: number,
  misfits: Misfit[] | null,
): Generator<number> {
  for (let from = 0; from < entering.length; from += batch) {
    store.transaction(() => {
      for (const { personId, recordId } of entering.slice(from, from + batch)) {
        if (!core.enter.fits(node, personId, nowMs, recordId)) {
          misfits?.push({ personId, node: node.id, reason: core.enter.unmet(node, personId, nowMs) ?? '' })
          continue
        }
        const occasion = ['test', recordId].filter((part) => part !== null).join(' ')
        core.enter.start({ workflowId, versionId, personId, recordId, node: node.id, occasion }, graph, nowMs)
      }
    })
    yield nowMs
  }
}

/** The records that are in the state a start waits for, each with its people. */
const comeInto = ({ store }: World, node: CompiledNode): Entering[] =>
  node.config.to === ''
    ? []
    : recordFinder(store)
        .ofType(String(node.config.recordType))
        .filter(({ personId, recordId, state, title }) => {
          const payload = {
            recordType: node.config.recordType,
            title,
            from: null,
            to: state,
            created: true,
            changed: [],
          }
          return triggerOf(node).hears({ id: 'test', type: 'recordChanged', personId, recordId, atMs: 0, payload })
        })

const isForAnybody = (node: CompiledNode) => isForTheNew(node) || isNoDeed(node)

const isForTheNew = ({ type }: CompiledNode) => type === 'personAdded' || type === 'manual'

/** Starts by something that a what-if can't say. */
export const isNoDeed = ({ type }: CompiledNode) =>
  ['formSubmitted', 'webhookReceived', 'taskDone', 'workflowFinished'].includes(type)

/** Workflows that the steps of this one start or run as a part, by id or name. */
const startsOthers = ({ graph }: PublishedWorkflow): string[] =>
  [...graph.nodes.values()].flatMap(({ type, config, isOff }) =>
    !isOff && (type === 'startWorkflow' || type === 'runPart')
      ? [String(config.workflow), String(config.workflow).toLowerCase()]
      : [],
  )
