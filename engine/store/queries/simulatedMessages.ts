import type { Simulation } from '../../../shared/contract/simulate.ts'
import { readLetter } from '../../outbox/readLetter.ts'
import { hideCodes } from '../../walk/codes.ts'
import type { Store } from '../store.ts'

/** The messages of a test as they went out, in order. Codes never show in a result. */
export function simulatedMessages(store: Store): Simulation['messages'] {
  const read = store.sql<[], Row>(
    `select o.changed_at as at, coalesce(p.email, p.phone, nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as person,
       o.recipient as "to", o.channel, o.subject, o.body, o.letter, o.node, w.name as workflow
     from messages o left join people p on p.id = o.person_id join workflows w on w.id = o.workflow_id
     where o.direction = 'out' and o.state = 'accepted' order by o.changed_at, o.id`,
  )
  const messages: Simulation['messages'] = []
  let letters = 0
  for (const { at, subject, body, letter, ...row } of read.iterate()) {
    const designed = letter !== null && letters++ < mostLetters ? { letter: readLetter(letter, hideCodes) } : {}
    messages.push({ at: iso(at), ...row, subject: hideCodes(subject), body: hideCodes(body), ...designed })
  }
  return messages
}

/** Who tests ten thousand people reads few of their messages; and their plain text is there for all. */
const mostLetters = 2_000

type Row = Omit<Simulation['messages'][number], 'at' | 'letter'> & { at: number; letter: string | null }

const iso = (ms: number) => new Date(ms).toISOString()
