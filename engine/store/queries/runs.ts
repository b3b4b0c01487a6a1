import { hideCodes } from '../../walk/codes.ts'
import { personName } from '../../walk/facts.ts'
import type { Store } from '../store.ts'

interface SentRow {
  id: string
  at: number
  to: string
  channel: string
  subject: string
  body: string
  designed: number
  node: string
}

export function runQueries(store: Store) {
  const sent = store.sql<[number], SentRow>(
    `select cast(id as text) as id, changed_at as at, recipient as "to", channel, subject, body, letter is not null as designed, coalesce(node, '') as node from messages
     where run_id = ? and direction = 'out' and person_id is not null and state = 'accepted' order by changed_at, messages.id`,
  )
  const here = store.sql<[string, string], { id: number }>(
    `select r.id from runs r join steps s on s.run_id = r.id
     where r.workflow_id = (select ?) and r.state = 'live' and s.node = (select ?) and s.state in ('ready', 'running', 'waiting') order by s.id`,
  )
  return {
    /** The runs that are at a step now. */
    hereAt: (workflow: string, node: string): number[] => here.all(workflow, node).map(({ id }) => id),
    /** What somebody was sent, as it was sent. Codes never show. */
    messages: (runId: number) =>
      sent.all(runId).map(({ at, subject, body, designed, ...row }) => ({
        ...{ at: new Date(at).toISOString(), ...row, designed: designed === 1 },
        ...{ subject: hideCodes(subject), body: hideCodes(body) },
      })),
    get: (runId: number) => {
      const row = store.get(
        store.build
          .selectFrom('runs as r')
          .innerJoin('people as p', 'p.id', 'r.person_id')
          .innerJoin('workflows as w', 'w.id', 'r.workflow_id')
          .innerJoin('workflow_versions as v', 'v.id', 'r.version_id')
          .select([
            'r.state',
            'r.held_at',
            'v.number as version',
            'w.name as workflow',
            'w.id as workflowId',
            'p.id',
            'p.email',
            'p.phone',
            'p.first_name',
            'p.last_name',
          ])
          .where('r.id', '=', runId),
      )
      return (
        row && {
          ...{ workflow: row.workflow, workflowId: row.workflowId, version: row.version, state: row.state },
          ...{ person: personName(row), personId: row.id, isHeld: row.held_at !== null },
        }
      )
    },
  }
}
