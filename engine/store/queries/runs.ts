import { personName } from '../../walk/facts.ts'
import type { Store } from '../store.ts'

export function runQueries(store: Store) {
  return {
    get: (runId: number) => {
      const row = store.get(
        store.build
          .selectFrom('runs as r')
          .innerJoin('people as p', 'p.id', 'r.person_id')
          .innerJoin('workflows as w', 'w.id', 'r.workflow_id')
          .select([
            'r.state',
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
      return row && { workflow: row.workflow, workflowId: row.workflowId, state: row.state, person: personName(row) }
    },
  }
}
