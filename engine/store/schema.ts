import type { Generated } from 'kysely'
import type { RecordTables } from './recordTables.ts'

/** The tables as Kysely sees them; `migrations/` makes them. Times are epoch milliseconds. */
export interface Tables extends RecordTables {
  settings: { key: string; value: string }
  secrets: { id: string; data: Uint8Array }
  people: PersonRow
  people_tags: { person_id: string; tag: string }
  consents: {
    id: Generated<number>
    person_id: string
    channel: string
    purpose: string
    given: number
    at: number
    how: string
  }
  suppressions: { channel: string; address: string; reason: string; at: number }
  workflows: {
    id: string
    name: string
    status: 'draft' | 'on' | 'paused' | 'archived'
    graph: string
    revision: number
    created_at: number
    updated_at: number
    /** Nothing of it leaves before `hold_until`; null, or past: nothing is held. See `firstBatch.ts`. */
    hold_since: number | null
    hold_until: number | null
    hold_was: 'draft' | 'paused' | 'on' | null
    /** The place of the last edit that is in the draft: see `editRows.ts`. */
    edited_to: Generated<number>
  }
  /** What was edited in a draft, oldest first: see `shared/edits/delta.ts`. */
  workflow_edits: { workflow_id: string; place: number; delta: string; at: number }
  workflow_versions: {
    id: Generated<number>
    workflow_id: string
    number: number
    graph: string
    published_at: number
    /** What the owner calls it, or null. */
    name: string | null
  }
  runs: {
    id: Generated<number>
    workflow_id: string
    version_id: number
    person_id: string
    campaign_id: string | null
    entry_key: string
    state: RunState
    why: string | null
    started_at: number
    ended_at: number | null
    replied_at: number | null
    /** 1 after a restore: what this run sends next may have been sent before, so it is held for the person. */
    review: Generated<number>
    record_id: string | null
    /** The run whose step brought this one about. */
    cause_run_id: number | null
    /** The step that runs this as a part, and waits for its end. */
    parent_step_id: number | null
    start_node: string | null
    /** After a move to another version: the ids of message steps that this run must pass over, as a JSON list. */
    sent_before: string | null
    /** What started it, if something happened: a form, a webhook, a changed field. */
    event_id: string | null
    /** Since when the owner holds it: it rests until it is released, and every due time is kept. */
    held_at: number | null
    /** It was taken back before anything left: it does not count as having been here. */
    taken_back_at: number | null
  }
  /** What the owner did to somebody inside: held, released, sent on, taken out, put back. */
  by_hand: { id: Generated<number>; run_id: number; step_id: number; node: string; at: number; what: ByHand }
  steps: {
    id: Generated<number>
    run_id: number
    node: string
    state: 'ready' | 'running' | 'waiting' | 'done' | 'failed' | 'cancelled'
    due_at: number
    attempt: number
    parked: number
    next_port: string | null
    skipped: number
    output: string | null
    reason: string | null
    error: string | null
    /** What would end the wait early: a JSON list of what to hear and by which way to leave then. */
    listens_for: string | null
    /** How late it was when it was put off: late work stays late, however often it is put off. */
    late_ms: Generated<number>
    /** The last event (by rowid) that was written down when it began: what comes after it is for this step to hear. */
    began_after: Generated<number>
    /** Why it had to wait, as it was first said. `reason` is the latest, and in the end why the person left as they did. */
    held: string | null
    entered_at: number
    ended_at: number | null
  }
  events: {
    id: string
    type: string
    person_id: string | null
    record_id: string | null
    run_id: number | null
    at: number
    payload: string
  }
  triggers_due: {
    id: Generated<number>
    workflow_id: string
    node: string
    person_id: string | null
    record_id: string | null
    key: string
    due_at: number
    offset_ms: number
  }
  connections: {
    id: string
    kind: string
    name: string
    sender: string
    host: string
    port: number
    secure: number
    username: string
    per_minute: number | null
    trouble: string | null
    troubles: Generated<number>
    paused_until: Generated<number>
    /** What a kind of connection needs beyond the columns, as JSON. */
    details: Generated<string>
    created_at: number
  }
  messages: {
    id: Generated<number>
    key: string
    run_id: number | null
    step_id: number | null
    workflow_id: string | null
    node: string | null
    person_id: string | null
    connection_id: string | null
    channel: string
    direction: 'in' | 'out'
    purpose: 'service' | 'marketing'
    in_doubt: string
    sender: string
    recipient: string
    subject: string
    body: string
    /** The blocks of a designed email as this person gets it (a `Letter` as JSON); null where the body is all there is. */
    letter: Generated<string | null>
    state: MessageState
    parked: Generated<number>
    test: Generated<number>
    priority: Generated<number>
    when_capped: Generated<'wait' | 'skip'>
    /** 1 when it is sent long after its time, because Leadloom was off. */
    late: Generated<number>
    attempt: Generated<number>
    due_at: number
    created_at: number
    changed_at: number
    error: string | null
    details: string | null
    response: string | null
  }
  /** The bytes of a message, made once. Apart from it, so that a change of state does not write them again. */
  message_contents: { message_id: number; content: Uint8Array }
  /** Pictures that travel with emails, by what they are: the same one is kept once. */
  pictures: { id: string; type: string; content: Uint8Array }
  message_events: { id: Generated<number>; message_id: number; at: number; type: string; detail: string | null }
  tasks: {
    id: string
    person_id: string | null
    run_id: number | null
    title: string
    due_at: number
    created_at: number
    done_at: number | null
  }
  notifications: {
    id: string
    person_id: string | null
    run_id: number | null
    text: string
    at: number
    read_at: number | null
  }
  conversions: {
    id: Generated<number>
    run_id: number
    person_id: string
    workflow_id: string
    node: string
    name: string
    value: number
    at: number
  }
  job_log: {
    id: Generated<number>
    name: string
    state: string
    started_at: number
    took_ms: number
    records: number
    error: string | null
  }
  audit_log: { id: Generated<number>; at: number; what: string; subject: string | null; detail: string | null }
}

export type ByHand = 'heldByHand' | 'released' | 'sentOn' | 'removed' | 'putBack'
export type RunState = 'live' | 'done' | 'stopped' | 'failed'
export type MessageState =
  | 'queued'
  | 'claimed'
  | 'sending'
  | 'accepted'
  | 'retry'
  | 'failed'
  | 'unknown'
  | 'held'
  | 'skipped'
  | 'received'

export interface PersonRow {
  id: string
  first_name: string
  last_name: string
  email: string | null
  phone: string | null
  status: string
  time_zone: string | null
  fields: string
  sample: number
  unsubscribed_at: number | null
  last_contact_at: number | null
  created_at: number
  updated_at: number
}
