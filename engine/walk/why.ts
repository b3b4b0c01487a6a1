import type { Why } from '../../shared/contract/runs.ts'
import { dayMs } from '../../shared/duration.ts'
import { Refusal } from '../../shared/errors.ts'
import { type Graph, graphSchema } from '../../shared/graph.ts'
import { labelOf, portsOf } from '../../shared/nodes/derive.ts'
import { plainLabel } from '../../shared/plainLabel.ts'
import { isOff } from '../../shared/stepOff.ts'
import { runReader } from '../store/queries/runReader.ts'
import { type WhyRun, type WhyStep, whyQueries } from '../store/queries/why.ts'
import type { Store } from '../store/store.ts'
import { never } from '../store/transitions/claimSteps.ts'
import { printMoment } from '../time/printTime.ts'
import { printWall } from '../time/zones.ts'
import { personName } from './facts.ts'

interface Asked {
  person: string
  workflow: string
  step?: string | undefined
  atMs: number
}

/** Why somebody is where they are in a workflow, went this way, got nothing, or never entered: with the values of then. */
export function whyOf(store: Store, zone: () => string) {
  const query = whyQueries(store)
  const read = runReader(store)
  const graphs = store.sql<[number], { graph: string }>(`select graph from workflow_versions where id = ?`)
  const graphOf = (versionId: number): Graph =>
    graphSchema.parse(JSON.parse(graphs.get(versionId)?.graph ?? '{"nodes":[],"edges":[]}'))

  function tell(step: WhyStep, run: WhyRun, graph: Graph, atMs: number): Why['steps'][number] {
    const node = graph.nodes.find(({ id }) => id === step.node)
    const isOver = step.ended_at !== null && step.ended_at <= atMs
    const until = untilOf(step, isOver)
    return {
      run: run.id,
      node: step.node,
      step: node ? plainLabel(labelOf(node)) : step.node,
      at: iso(step.entered_at),
      leftAt: isOver && step.ended_at !== null ? iso(step.ended_at) : null,
      until: until === null ? null : iso(until),
      sentence: sentenceOf(step, isOver, node ? portsOf(node) : [], untilWords(until, atMs, zone())),
      values: valuesIn(step.output),
    }
  }

  return ({ person: who, workflow: which, step: only, atMs }: Asked): Why => {
    const workflow = query.workflow(which)
    if (!workflow) throw new Refusal('NOT_FOUND', `There is no workflow “${which}”.`)
    const personId = query.person(who)
    const person = personId === undefined ? undefined : read.person(personId)
    if (!person) throw new Refusal('NOT_FOUND', `There is nobody called “${who}”. Name them by their email.`)
    const runs = query.runs(workflow.id, person.id, atMs)
    const draft = graphSchema.parse(JSON.parse(workflow.graph))
    const known = [draft, ...runs.map(({ version_id }) => graphOf(version_id))]
    if (only !== undefined && !known.some(({ nodes }) => nodes.some(({ id }) => id === only)))
      throw new Refusal('NOT_FOUND', `There is no step “${only}” in “${workflow.name}”. Name it by its id in the file.`)
    const steps = runs.flatMap((run) => {
      const graph = graphOf(run.version_id)
      return query.steps(run.id, atMs).map((step) => tell(step, run, graph, atMs))
    })
    const starts = query.notStarted(workflow.id, person.id, atMs).map(({ node, at, reason, record }) => {
      const step = draft.nodes.find(({ id }) => id === node)
      return { node, step: step ? plainLabel(labelOf(step)) : node, at: iso(at), record, reason }
    })
    const shown = only === undefined ? steps : steps.filter(({ node }) => node === only)
    const name = personName(person)
    const isOffNow = draft.nodes.some((one) => one.id === only && isOff(one))
    const sentence = answer({ name, workflow, runs, steps: shown, starts, only, isOff: isOffNow, atMs })
    return { person: name, workflow: workflow.name, sentence, steps: shown, starts }
  }
}

const iso = (ms: number) => new Date(ms).toISOString()

function untilOf(step: WhyStep, isOver: boolean): number | null {
  if (isOver) return null
  const due =
    step.message_due !== null && ['queued', 'retry'].includes(step.message_state ?? '') ? step.message_due : step.due_at
  return due >= never ? null : due
}

function valuesIn(output: string | null): Record<string, unknown> {
  const known: unknown = output === null ? null : JSON.parse(output)
  const values = typeof known === 'object' && known !== null && 'values' in known ? known.values : null
  return typeof values === 'object' && values !== null ? { ...values } : {}
}

function sentenceOf(
  step: WhyStep,
  isOver: boolean,
  ports: readonly { id: string; title: string }[],
  until: string | null,
): string {
  const because = step.error ?? step.message_error ?? step.reason
  const withReason = (text: string) => (because ? `${text}: ${because}` : text)
  if (step.state === 'failed') return withReason('Stopped here')
  if (isOver) {
    if (step.state === 'cancelled') return 'Taken out here'
    if (step.skipped === 1) return withReason('Left out')
    const port = ports.find(({ id }) => id === step.next_port)
    const way = port && ports.length > 1 ? `Went “${port.title}”` : 'Done'
    return because?.startsWith('left out: ') ? `Left out${because.slice('left out'.length)}` : withReason(way)
  }
  if (step.held_at !== null) return 'Held by you until you release it'
  if (step.parked === 1) return 'Rests, because the workflow is paused'
  if (step.message_state === 'held') return withReason('Held until you decide')
  if (until !== null) return withReason(until)
  return withReason(step.message_state === null ? 'Waits' : 'Its message is on its way')
}

/** "Waits until Thu 15:51"; a weekday alone says enough for six days. */
function untilWords(until: number | null, atMs: number, zone: string): string | null {
  if (until === null) return null
  const moment = Math.abs(until - atMs) < 6 * dayMs ? printWall(until, zone) : printMoment(until, zone)
  return until < atMs ? `Has been due since ${moment}` : `Waits until ${moment}`
}

interface Findings {
  name: string
  workflow: { name: string; status: string }
  runs: readonly WhyRun[]
  steps: Why['steps']
  starts: Why['starts']
  only: string | undefined
  /** That step is off. */
  isOff: boolean
  atMs: number
}

/** The answer in one sentence: the latest that is known. */
function answer({ name, workflow, runs, steps, starts, only, isOff, atMs }: Findings): string {
  const last = steps.at(-1)
  const run = runs.at(-1)
  if (only !== undefined && last) return `${last.step}: ${last.sentence}.`
  const refused = starts.at(-1)
  if (only !== undefined)
    return refused && refused.node === only
      ? `${name} was not started: ${refused.reason}.`
      : `${name} has not come to this step${isOff ? ', and it is off' : ''}.`
  if (!run)
    return refused
      ? `${name} was not started: ${refused.reason}.`
      : workflow.status === 'on'
        ? `${name} never entered “${workflow.name}”: nothing that starts it has happened to them, or its rule keeps them out.`
        : `${name} never entered “${workflow.name}”, which is not on.`
  if (run.ended_at !== null && run.ended_at <= atMs)
    return `${name} left “${workflow.name}”${run.why ? `: ${run.why}` : ' at its end'}.`
  return last
    ? `${name} is at “${last.step.replace(/^“|”$/g, '')}”. ${last.sentence}.`
    : `${name} has just entered “${workflow.name}”.`
}
