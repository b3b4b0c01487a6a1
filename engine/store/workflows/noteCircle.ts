import type { Store } from '../store.ts'

/** Tells the owner, once a workflow, that it was stopped from starting itself again and again. */
export function noteCircle(store: Store) {
  const notice = store.sql<[string, string, number, string]>(
    `insert into notifications (id, person_id, text, at) select 'circle ' || id, ?, '“' || name || ?, ? from workflows where id = ?
     on conflict do nothing`,
  )
  return (workflowId: string, personId: string, nowMs: number) => notice.run(personId, sentence, nowMs, workflowId)
}

const sentence =
  '” was stopped for one person: workflows start each other in a circle there. Open it and take out the step that starts it again.'
