import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { approvalQueries } from '../store/queries/approvals.ts'
import { done, type Parts } from './parts.ts'

export function approvalsArea({ store, now, changed, audit, worker }: Parts): Api['approvals'] {
  const query = approvalQueries(store)
  return {
    list: () => ({ approvals: query.open(now()) }),
    decide: ({ id, as, text }) => {
      if (!query.decide(id, as, text, now())) throw refusalFor(query.stateOf(id))
      audit(`approval ${as}`, id)
      changed('runs', 'workflows', 'tasks')
      worker.wake()
      return done
    },
  }
}

function refusalFor(state: string | undefined): Refusal {
  if (state === undefined)
    return new Refusal('NOT_FOUND', 'There is nothing to decide here: this question is not there.')
  if (state === 'approved' || state === 'rejected')
    return new Refusal('NOT_POSSIBLE', `This was decided before: it was ${state}. Nothing was changed.`)
  return new Refusal(
    'NOT_POSSIBLE',
    'It is too late to decide this: the person does not wait for it any more. Nothing was changed.',
  )
}
