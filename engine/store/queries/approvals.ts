import type { Approval } from '../../../shared/contract/approvals.ts'
import type { Store } from '../store.ts'
import { wakeStep } from '../transitions/wakeStep.ts'

interface Row {
  id: string
  title: string
  text: string
  person: string
  personId: string
  workflow: string
  workflowId: string
  runId: number
  created_at: number
  until_at: number | null
}

/** Questions to the owner, for as long as somebody waits for the answer. */
export function approvalQueries(store: Store) {
  const asked = `approvals a join steps s on s.id = a.step_id join runs r on r.id = a.run_id`
  const open = `a.state = 'open' and s.state = 'waiting' and r.state = 'live' and coalesce(a.until_at > (select ?), true)`
  const list = store.sql<[number], Row>(
    `select a.id, a.title, a.text, coalesce(nullif(trim(p.first_name || ' ' || p.last_name), ''), p.email, p.phone, p.id) as person,
       p.id as personId, w.name as workflow, w.id as workflowId, r.id as runId, a.created_at, a.until_at
     from ${asked} join people p on p.id = a.person_id join workflows w on w.id = r.workflow_id
     where ${open} order by a.created_at, a.step_id`,
  )
  const count = store.sql<[number], { n: number }>(`select count(*) as n from ${asked} where ${open}`)
  const get = store.sql<[string, number], { step_id: number; text: string }>(
    `select a.step_id, a.text from approvals a where a.id = ? and a.state = 'open' and coalesce(a.until_at > ?, true)`,
  )
  const known = store.sql<[string], { state: string }>(`select state from approvals where id = ?`)
  const decided = store.sql<[string, string, number, string]>(
    `update approvals set state = ?, text = ?, decided_at = ? where id = ?`,
  )
  const expire = store.sql<[number]>(
    `update approvals set state = 'expired' where state = 'open' and (until_at <= ?
       or not exists (select 1 from steps where id = step_id and state = 'waiting'))`,
  )
  const wake = wakeStep(store)
  return {
    open: (nowMs: number): Approval[] =>
      list.all(nowMs).map(({ created_at, until_at, ...row }) => ({
        ...row,
        askedAt: new Date(created_at).toISOString(),
        until: until_at === null ? null : new Date(until_at).toISOString(),
      })),
    count: (nowMs: number): number => count.get(nowMs)?.n ?? 0,
    /** What became of it so far; undefined when there never was such a question. */
    stateOf: (id: string): string | undefined => known.get(id)?.state,
    /** Writes the decision and lets the person go on. Says whether it came in time. */
    decide: (id: string, as: 'approved' | 'rejected', text: string | undefined, nowMs: number): boolean =>
      store.transaction(() => {
        const question = get.get(id, nowMs)
        if (!question) return false
        const output = { text: text ?? question.text }
        if (!wake(question.step_id, { port: as, reason: `${as} by hand`, output }, nowMs)) return false
        decided.run(as, output.text, nowMs, id)
        return true
      }),
    /** Closes those nobody waits for any more. Says how many. */
    expire: (nowMs: number): number => expire.run(nowMs).changes,
  }
}
