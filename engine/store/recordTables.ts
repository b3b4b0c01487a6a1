import type { Generated } from 'kysely'

/** The tables of the second migration, as Kysely sees them. Times are epoch milliseconds, JSON is text. */
export interface RecordTables {
  /** Addresses of a person beyond their email and phone: a WhatsApp number, a Messenger id. */
  identities: { channel: string; address: string; person_id: string; created_at: number }
  person_fields: { name: string; title: string; kind: string; choices: Generated<string> }
  notes: { id: string; person_id: string; run_id: number | null; text: string; at: number }
  record_types: { id: string; title: string; fields: string; states: string; created_at: number }
  records: RecordRow
  record_people: { record_id: string; person_id: string }
  segments: {
    id: string
    name: string
    rule: string
    created_at: number
    updated_at: number
    /** Since when a workflow waits for who joins or leaves it: then `segment_people` says who is in it. */
    watched_at: Generated<number | null>
  }
  segment_people: { segment_id: string; person_id: string }
  approvals: {
    id: string
    step_id: number
    run_id: number
    person_id: string
    title: string
    text: string
    state: 'open' | 'approved' | 'rejected' | 'expired'
    until_at: number | null
    created_at: number
    decided_at: number | null
  }
  /** What was done in bulk, with what it takes to undo it. */
  change_sets: { id: string; kind: string; title: string; at: number; data: string; undone_at: number | null }
  imports: { id: string; type: string; file: string; at: number; added: number; updated: number }
  import_people: { import_id: string; person_id: string }
  /** Who was about to enter and did not, and why. */
  not_started: {
    id: Generated<number>
    workflow_id: string
    node: string
    person_id: string | null
    record_id: string | null
    at: number
    reason: string
  }
  campaigns: {
    id: string
    workflow_id: string
    name: string
    started_at: number
    state: Generated<CampaignState>
    source: Generated<string>
    /** When the next people are let in; null when nobody is left. */
    next_at: number | null
    per_hour: number | null
    cost: Generated<number>
    ended_at: number | null
  }
  campaign_people: {
    campaign_id: string
    place: number
    person_id: string
    run_id: number | null
    reason: string | null
  }
}

export type CampaignState = 'scheduled' | 'active' | 'paused' | 'completed' | 'cancelled'

export interface RecordRow {
  id: string
  type: string
  /** What the outside calls it: the same key is the same record. */
  key: string | null
  title: string
  state: string
  fields: string
  created_at: number
  updated_at: number
}
