import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { readHistory } from '../store/queries/history.ts'
import { waitOf } from '../store/queries/peopleAtSteps.ts'
import { runQueries } from '../store/queries/runs.ts'
import { cancelRun } from '../store/transitions/cancelRun.ts'
import { retryStep } from '../store/transitions/failStep.ts'
import { readMoment } from '../time/readMoment.ts'
import { whyOf } from '../walk/why.ts'
import { done, type Parts } from './parts.ts'
import { peopleByHand } from './peopleByHand.ts'
import { untilOf } from './untilOf.ts'

export function runsArea(parts: Parts): Api['runs'] {
  const { store, settings, now, changed, audit, worker } = parts
  const query = runQueries(store)
  const history = readHistory(store)
  const wait = waitOf(store)
  const cancel = cancelRun(store)
  const retry = retryStep(store)
  const why = whyOf(store, () => settings.business().timeZone)
  return {
    ...peopleByHand(parts),
    why: ({ at, ...asked }) =>
      why({ ...asked, atMs: at === undefined ? now() : readMoment(at, settings.business().timeZone) }),
    line: ({ runId }) => {
      const run = query.get(runId)
      if (!run) throw new Refusal('NOT_FOUND', 'This run is not there any more.')
      const waits = wait.get(runId)
      const until = waits ? untilOf(waits) : null
      return { ...run, until, events: history({ runId }), messages: query.messages(runId) }
    },
    stop: ({ runId }) => {
      if (!cancel(runId, 'taken out by hand', now()))
        throw new Refusal('NOT_POSSIBLE', 'This person has left the workflow already.')
      audit('run stopped', String(runId))
      changed('runs', 'messages', 'workflows')
      return done
    },
    retry: ({ runId }) => {
      if (!retry(runId, now()))
        throw new Refusal('NOT_POSSIBLE', 'No step of this run has failed, so there is nothing to try again.')
      audit('step tried again', String(runId))
      changed('runs', 'workflows')
      worker.wake()
      return done
    },
  }
}
