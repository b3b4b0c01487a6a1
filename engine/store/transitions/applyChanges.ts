import { newId, type Random } from '../../../shared/ids.ts'
import { ownFields } from '../../facts.ts'
import type { Change } from '../../outcome.ts'
import { queueMessage } from '../outbox/queueMessage.ts'
import type { Store } from '../store.ts'

export interface WhoAndWhere {
  workflowId: string
  runId: number
  node: string
  personId: string
  /** True while the workflow is paused: nobody moves on. */
  isParked: boolean
}

/** Fields of a person that are columns of their own; every other field is kept among their own fields. */
const columns: Readonly<Record<string, string>> = {
  status: 'status',
  firstName: 'first_name',
  lastName: 'last_name',
  timeZone: 'time_zone',
}

/** Writes what a step wants changed. Runs inside the transaction that settles the step. */
export function applyChanges(store: Store, random: Random) {
  const addTag = store.sql<[string, string]>(
    `insert into people_tags (person_id, tag) values (?, ?) on conflict do nothing`,
  )
  const removeTag = store.sql<[string, string]>(`delete from people_tags where person_id = ? and tag = ?`)
  // A map, because a field of their own may be called "constructor".
  const setColumn = new Map(
    Object.entries(columns).map(([field, column]) => [
      field,
      store.sql<[string, number, string]>(`update people set ${column} = ?, updated_at = ? where id = ?`),
    ]),
  )
  const readFields = store.sql<[string], { fields: string }>(`select fields from people where id = ?`)
  const setFields = store.sql<[string, number, string]>(`update people set fields = ?, updated_at = ? where id = ?`)
  const addTask = store.sql<[string, string, number, string, number, number]>(
    `insert into tasks (id, person_id, run_id, title, due_at, created_at) values (?, ?, ?, ?, ?, ?)`,
  )
  const addNotice = store.sql<[string, string, number, string, number]>(
    `insert into notifications (id, person_id, run_id, text, at) values (?, ?, ?, ?, ?)`,
  )
  const addGoal = store.sql<[number, string, string, string, string, number, number]>(
    `insert into conversions (run_id, person_id, workflow_id, node, name, value, at) values (?, ?, ?, ?, ?, ?, ?)`,
  )
  const queue = queueMessage(store)

  function apply(change: Change, { personId, runId, workflowId, node }: WhoAndWhere, nowMs: number): void {
    switch (change.kind) {
      case 'setField': {
        const column = setColumn.get(change.field)
        if (column) column.run(change.value, nowMs, personId)
        else {
          const fields = { ...ownFields(readFields.get(personId)?.fields ?? '{}'), [change.field]: change.value }
          setFields.run(JSON.stringify(fields), nowMs, personId)
        }
        return
      }
      case 'tag':
        for (const tag of change.remove) removeTag.run(personId, tag)
        for (const tag of change.add) addTag.run(personId, tag)
        return
      case 'task':
        addTask.run(newId(random), personId, runId, change.title, change.dueAt, nowMs)
        return
      case 'notice': {
        const id = newId(random)
        addNotice.run(id, personId, runId, change.text, nowMs)
        if (change.email) queue(staffEmail(id, change.email, change.text, { workflowId, node, runId }), nowMs)
        return
      }
      case 'goal':
        addGoal.run(runId, personId, workflowId, node, change.name, change.value, nowMs)
    }
  }

  return (changes: readonly Change[], who: WhoAndWhere, nowMs: number) => {
    for (const change of changes) apply(change, who, nowMs)
  }
}

/** A notice to the team by email: no step waits for it, and it is about a person, not to them. */
const staffEmail = (
  id: string,
  to: string,
  text: string,
  from: { workflowId: string; node: string; runId: number },
) => ({
  ...{ key: `notice.${id}`, stepId: null, personId: null, channel: 'email', purpose: 'service' as const },
  ...{ to, subject: text.slice(0, 200), body: text, connection: '', inDoubt: 'goOn' },
  ...from,
})
