import type { Api } from '../../shared/contract/api.ts'
import { letterHtml } from '../../shared/email/letterHtml.ts'
import { pictureMark } from '../../shared/email/picture.ts'
import { Refusal } from '../../shared/errors.ts'
import { readLetter } from '../outbox/readLetter.ts'
import { dataAddress, pictureRows } from '../store/outbox/pictureRows.ts'
import { resolveMessage } from '../store/outbox/resolveMessage.ts'
import { messageQueries } from '../store/queries/messages.ts'
import { hideCodes } from '../walk/codes.ts'
import type { Parts } from './parts.ts'

export function messagesArea({ store, now, changed, audit, worker }: Parts): Api['messages'] {
  const query = messageQueries(store)
  const pictures = pictureRows(store)
  const resolve = resolveMessage(store)
  return {
    list: (input) => query.list(input),
    html: ({ id, theme }) => {
      const { subject = '', letter: json = null } = query.letter(Number(id)) ?? {}
      if (json === null)
        throw new Refusal('NOT_FOUND', 'This message is not a designed email: its text is all there is.')
      const letter = readLetter(json, hideCodes)
      const shown = new Map(pictures.of(letter).map((picture) => [pictureMark + picture.id, dataAddress(picture)]))
      const pictureAt = (src: string) => shown.get(src) ?? src
      return { html: letterHtml(letter, { subject: hideCodes(subject), pictureAt, theme }) }
    },
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
