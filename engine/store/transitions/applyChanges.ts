import { newId, type Random } from '../../../shared/ids.ts'
import type { Effect } from '../../walk/effect.ts'
import { ownFields } from '../../walk/facts.ts'
import type { Change } from '../../walk/outcome.ts'
import { queueMessage } from '../outbox/queueMessage.ts'
import type { Store } from '../store.ts'

export interface WhoAndWhere {
  workflowId: string
  runId: number
  stepId: number
  node: string
  personId: string
  recordId: string | null
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

/**
 * Writes what a step wants changed. Runs inside the transaction that settles the step. Gives back what follows from it
 * beyond these rows: what now happened to the person, and which workflows are to start or stop.
 */
export function applyChanges(store: Store, random: Random, keepSecret: (id: string, text: string) => void) {
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

  const addNote = store.sql<[string, string, number, string, number]>(
    `insert into notes (id, person_id, run_id, text, at) values (?, ?, ?, ?, ?)`,
  )
  const addApproval = store.sql<unknown[]>(
    `insert into approvals (id, step_id, run_id, person_id, title, text, state, until_at, created_at)
     values (?, ?, ?, ?, ?, ?, 'open', ?, ?) on conflict (step_id) do update set title = excluded.title, text = excluded.text, state = 'open',
       until_at = excluded.until_at, created_at = excluded.created_at, decided_at = null`,
  )
  const readColumns = store.sql<[string], Record<string, unknown>>(`select * from people where id = ?`)

  function setOne({ field, value }: Extract<Change, { kind: 'setField' }>, personId: string, nowMs: number): Effect[] {
    const column = setColumn.get(field)
    const before = column
      ? readColumns.get(personId)?.[columns[field] ?? '']
      : ownFields(readFields.get(personId)?.fields ?? '{}')[field]
    if (String(before ?? '') === value) return []
    if (column) column.run(value, nowMs, personId)
    else {
      const fields = { ...ownFields(readFields.get(personId)?.fields ?? '{}'), [field]: value }
      setFields.run(JSON.stringify(fields), nowMs, personId)
    }
    return [{ kind: 'happened', type: 'personChanged', payload: { field, from: before ?? '', to: value } }]
  }

  function apply(change: Change, who: WhoAndWhere, nowMs: number): readonly Effect[] {
    const { personId, runId, stepId, workflowId, node } = who
    switch (change.kind) {
      case 'setField':
        return setOne(change, personId, nowMs)
      case 'tag': {
        const lost = change.remove.filter((tag) => removeTag.run(personId, tag).changes > 0)
        const got = change.add.filter((tag) => addTag.run(personId, tag).changes > 0)
        return [
          ...lost.map((tag): Effect => ({ kind: 'happened', type: 'tagRemoved', payload: { tag } })),
          ...got.map((tag): Effect => ({ kind: 'happened', type: 'tagAdded', payload: { tag } })),
        ]
      }
      case 'task':
        addTask.run(newId(random), personId, runId, change.title, change.dueAt, nowMs)
        return nothing
      case 'notice': {
        const id = newId(random)
        addNotice.run(id, personId, runId, change.text, nowMs)
        if (change.email) queue(staffEmail(id, change.email, change.text, { workflowId, node, runId }), nowMs)
        return nothing
      }
      case 'goal':
        addGoal.run(runId, personId, workflowId, node, change.name, change.value, nowMs)
        return [{ kind: 'happened', type: 'goalReached', payload: { goal: change.name, value: change.value } }]
      case 'note':
        addNote.run(newId(random), personId, runId, change.text, nowMs)
        return nothing
      case 'approval':
        addApproval.run(newId(random), stepId, runId, personId, change.title, change.text, change.untilMs, nowMs)
        return nothing
      case 'secret':
        keepSecret(change.id, change.text)
        return nothing
      case 'record':
      case 'startWorkflow':
      case 'stopWorkflow':
        return [change]
    }
  }

  return (changes: readonly Change[], who: WhoAndWhere, nowMs: number): readonly Effect[] =>
    changes.length === 0 ? nothing : changes.flatMap((change) => apply(change, who, nowMs))
}

const nothing: readonly Effect[] = []

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
