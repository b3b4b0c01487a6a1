import type { Settings } from '../../../shared/contract/settings.ts'
import { hourMs } from '../../../shared/duration.ts'
import type { CompiledGraph } from '../../walk/compiledGraph.ts'
import type { Store } from '../store.ts'
import type { DueMessage, StandBack } from './dueMessage.ts'

interface Coming {
  due_at: number
  node: string
  next_port: string | null
  version_id: number
  workflow: string
}

/**
 * So many messages a person may get in so many hours, from all workflows together. A message stands back when that many
 * went out already, or when so many are left only for workflows with a higher priority that are about to write: those
 * that wait in the outbox, and those whose person is in a wait that ends within the time, right before a message.
 */
export function capRoom(store: Store, graphOf: (versionId: number) => CompiledGraph, business: () => Settings) {
  // What lies in the future was sent before the clock was set back: it must not hold anybody up.
  const went = store.sql<
    [{ person: string; since: number; now: number; id: number }],
    { at: number; workflow: string | null }
  >(
    `select m.changed_at as at, (select name from workflows w where w.id = m.workflow_id) as workflow from messages m
     where m.person_id = @person and m.direction = 'out' and m.changed_at > @since and m.changed_at <= @now and m.id <> @id
       and m.channel not in ('webhook', 'http') and m.state in ('accepted', 'claimed', 'sending', 'unknown') order by m.changed_at`,
  )
  const queued = store.sql<
    [{ person: string; until: number; priority: number; id: number }],
    { due_at: number; workflow: string | null }
  >(
    `select m.due_at, (select name from workflows w where w.id = m.workflow_id) as workflow from messages m
     where m.person_id = @person and m.state in ('queued', 'retry') and m.parked = 0 and m.priority > @priority and m.due_at <= @until
       and m.id <> @id and m.channel not in ('webhook', 'http') order by m.due_at`,
  )
  const coming = store.sql<[string, number], Coming>(
    `select s.due_at, s.node, s.next_port, r.version_id, w.name as workflow
     from runs r join steps s on s.run_id = r.id join workflows w on w.id = r.workflow_id
     where r.person_id = (select ?) and r.state = 'live' and s.state in ('waiting', 'ready') and s.parked = 0 and s.due_at <= (select ?)
     order by s.due_at`,
  )

  /** Messages of workflows that go first, within the time, soonest first. */
  function goFirst({ id, person_id: person, priority }: DueMessage & { person_id: string }, until: number) {
    const inWaits = coming.all(person, until).filter(({ node, next_port, version_id }) => {
      const graph = graphOf(version_id)
      const here = graph.nodes.get(node)
      const next = next_port === null ? here : graph.nodes.get(here?.links.get(next_port) ?? '')
      return (
        (graph.settings.priority ?? 0) > priority &&
        next?.family === 'send' &&
        !next.isOff &&
        next.type !== 'notifyStaff'
      )
    })
    return [...queued.all({ person, until, priority, id }), ...inWaits].sort((a, b) => a.due_at - b.due_at)
  }

  return (message: DueMessage, nowMs: number): StandBack | null => {
    const cap = business().messageCap
    const { person_id } = message
    if (cap === null || person_id === null || ['webhook', 'http'].includes(message.channel)) return null
    const windowMs = cap.hours * hourMs
    const sent = went.all({ person: person_id, since: nowMs - windowMs, now: nowMs, id: message.id })
    const limit = `they may get ${cap.count} ${cap.count === 1 ? 'message' : 'messages'} in ${cap.hours === 1 ? 'an hour' : `${cap.hours} hours`}`
    const oldest = sent[sent.length - cap.count]
    if (oldest)
      return {
        untilMs: oldest.at + windowMs,
        reason: `${limit}, and ${nameOf(oldest.workflow)} went first`,
        isCap: true,
      }
    const ahead = goFirst({ ...message, person_id }, nowMs + windowMs)
    const first = ahead[0]
    if (!first || sent.length + ahead.length < cap.count) return null
    return {
      untilMs: Math.max(first.due_at, nowMs) + windowMs,
      reason: `${limit}, and ${nameOf(first.workflow)} goes first: it has the higher priority`,
      isCap: true,
    }
  }
}

const nameOf = (workflow: string | null) => (workflow === null ? 'another message' : `“${workflow}”`)
