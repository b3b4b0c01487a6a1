import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { resolveMessage } from '../store/outbox/resolveMessage.ts'
import { messageQueries } from '../store/queries/messages.ts'
import type { Parts } from './parts.ts'

export function messagesArea({ store, now, changed, audit, worker }: Parts): Api['messages'] {
  const query = messageQueries(store)
  const resolve = resolveMessage(store)
  return {
    list: (input) => query.list(input),
    resolve: ({ id, as }) => {
      if (!resolve(Number(id), as, now()))
        throw new Refusal(
          'NOT_POSSIBLE',
          'This message is not in doubt, held or failed any more, so there is nothing to decide.',
        )
      audit('message resolved', id, as)
      changed('messages', 'runs')
      worker.wake()
      const message = query.get(Number(id))
      if (!message) throw new Refusal('NOT_FOUND', 'This message is gone.')
      return message
    },
  }
}
