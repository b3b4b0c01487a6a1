import type { Api } from '../../shared/contract/api.ts'
import type { Whom } from '../../shared/contract/runs.ts'
import { Refusal } from '../../shared/errors.ts'
import { newId } from '../../shared/ids.ts'
import { runQueries } from '../store/queries/runs.ts'
import { holdRun, releaseRun } from '../store/transitions/holdRun.ts'
import { putBack } from '../store/transitions/putBack.ts'
import { sendOn } from '../store/transitions/sendOn.ts'
import { takeOut } from '../store/transitions/takeOut.ts'
import type { Parts } from './parts.ts'

type ByHand = Pick<Api['runs'], 'goOn' | 'hold' | 'release' | 'remove' | 'putBack'>

/** What the owner does to people who are inside, one by one or everybody at a step at once: each time one transaction. */
export function peopleByHand({ store, core, now, random, changed, audit, worker }: Parts): ByHand {
  const query = runQueries(store)
  const goOn = sendOn(store, core)
  const hold = holdRun(store)
  const release = releaseRun(store)
  const remove = takeOut(store)
  const undo = putBack(store)

  const idsOf = (whom: Whom) => ('runIds' in whom ? whom.runIds : query.hereAt(whom.workflow, whom.node))

  /** Asks each for a reason why not. Nobody at all, or the only one refused, is told as a refusal. */
  function each(whom: Whom, what: string, one: (runId: number, nowMs: number) => string | null) {
    const runIds: number[] = []
    const refused: { runId: number; person: string; reason: string }[] = []
    store.transaction(() => {
      for (const runId of idsOf(whom)) {
        const reason = one(runId, now())
        if (reason === null) runIds.push(runId)
        else refused.push({ runId, person: query.get(runId)?.person ?? 'this person', reason })
      }
      if (runIds.length > 0) audit(what, ...subjectOf(whom, runIds))
    })
    const [first] = refused
    if (runIds.length === 0) throw first ? notPossible(first, refused.length) : nobody()
    changed('runs', 'messages', 'workflows')
    worker.wake()
    return { runIds, refused }
  }

  return {
    goOn: (whom) => each(whom, 'person sent on', goOn),
    hold: (whom) => each(whom, 'person held', (run, nowMs) => (hold(run, nowMs) ? null : notHeld(run, 'live'))),
    release: (whom) =>
      each(whom, 'person released', (run, nowMs) => (release(run, nowMs) ? null : notHeld(run, 'held'))),
    remove: (whom) => {
      const change = newId(random)
      const title = 'People taken out of a workflow'
      const runIds = store.transaction(() => {
        const taken = remove(idsOf(whom), { change, title }, now())
        if (taken.length > 0) audit('person taken out', ...subjectOf(whom, taken))
        return taken
      })
      if (runIds.length === 0) throw nobody()
      changed('runs', 'messages', 'workflows')
      return { runIds, refused: [], change }
    },
    putBack: ({ change }) => {
      const result = store.transaction(() => {
        const undone = undo(change, now())
        if (undone) audit('person put back', change, `${undone.people} put back, ${undone.stayedOut} stayed out`)
        return undone
      })
      if (!result) throw new Refusal('NOT_POSSIBLE', 'There is nothing to undo here. It may have been undone before.')
      changed('runs', 'messages', 'workflows')
      worker.wake()
      return result
    },
  }

  /** For the log: the person, or the workflow with how many. */
  function subjectOf(whom: Whom, runIds: readonly number[]): [subject: string | null, detail: string] {
    if ('workflow' in whom) return [whom.workflow, `${runIds.length} at step ${whom.node}`]
    const first = query.get(runIds[0] ?? 0)
    const where = `in “${first?.workflow ?? ''}”`
    return runIds.length === 1
      ? [first?.personId ?? null, where]
      : [first?.workflowId ?? null, `${runIds.length} people ${where}`]
  }

  function notHeld(runId: number, wanted: 'live' | 'held'): string {
    if (query.get(runId)?.state !== 'live') return 'they have left the workflow already'
    return wanted === 'live' ? 'they are held already' : 'nobody holds them'
  }
}

const notPossible = ({ person, reason }: { person: string; reason: string }, count: number) =>
  new Refusal(
    'NOT_POSSIBLE',
    count === 1
      ? `That is not possible for ${person} now: ${reason}.`
      : `That is not possible for any of these ${count} people now: ${reason}.`,
  )

const nobody = () => new Refusal('NOT_POSSIBLE', 'They have gone on already, so there was nothing to do.')
