import type { Api } from '../../shared/contract/api.ts'
import { minuteMs } from '../../shared/duration.ts'
import { Refusal } from '../../shared/errors.ts'
import { heldBatches } from '../store/queries/heldBatches.ts'
import { type StoredWorkflow, workflowQueries } from '../store/queries/workflows.ts'
import { takeBackFirst } from '../store/transitions/takeBack.ts'
import { firstBatch, type Hold } from '../store/workflows/firstBatch.ts'
import type { Parts } from './parts.ts'

/** What can be done with first messages while they are held. */
export function firstMessages({
  store,
  core,
  now,
  changed,
  audit,
  worker,
}: Parts): Pick<Api['workflows'], 'held' | 'sendHeld' | 'takeBack'> {
  const query = workflowQueries(store)
  const batch = firstBatch(store)
  const takeBack = takeBackFirst(store)
  const list = heldBatches(store)

  function find(id: string): Hold {
    const workflow = query.get(id)
    if (!workflow) throw new Refusal('NOT_FOUND', `There is no workflow "${id}". It may have been archived.`)
    const hold = batch.get(id, now())
    if (!hold)
      throw new Refusal(
        'NOT_POSSIBLE',
        `The first messages of “${workflow.name}” are not held any more. Pause it if nothing more is to go out.`,
      )
    return hold
  }

  return {
    held: () => list(now()),
    sendHeld: ({ id }) => {
      store.transaction(() => batch.letGo(id, find(id), now()))
      audit('first messages sent', id)
      changed('workflows', 'messages', 'runs')
      worker.wake()
      return { id }
    },
    takeBack: ({ id }) => {
      const { status, ...counts } = store.transaction(() => {
        const hold = find(id)
        if (hold.was !== 'on') core.enter.disarm(id)
        return { status: hold.was, ...takeBack(id, hold, now()) }
      })
      audit('turning on taken back', id, counts.people === 1 ? '1 person' : `${counts.people} people`)
      changed('workflows', 'messages', 'runs')
      return { id, status, ...counts }
    },
  }
}

/** Begins to hold what turning on, or publishing, sends. One that is on as it is drawn has no first messages. */
export function beginHold(parts: Parts, { id, status, changed }: StoredWorkflow, minutes: number): void {
  if (minutes === 0 && status !== 'on') firstBatch(parts.store).letGoBefore(id, parts.now())
  if (minutes === 0 || (status === 'on' && !changed)) return
  holdFrom(parts, id, status === 'draft' ? 'draft' : 'paused', minutes)
}

export function holdFrom({ store, now }: Parts, id: string, was: Hold['was'], minutes: number): void {
  if (minutes > 0) firstBatch(store).begin(id, was, now(), now() + minutes * minuteMs)
}
