/** A message whose time has come, with what it takes to send it. */
export interface DueMessage {
  id: number
  key: string
  channel: string
  connection_id: string | null
  person_id: string | null
  step_id: number | null
  sample: number | null
  purpose: 'service' | 'marketing'
  recipient: string
  sender: string
  subject: string
  body: string
  letter: string | null
  content: Uint8Array | null
  created_at: number
  run_id: number | null
  workflow_id: string | null
  node: string | null
  priority: number
  when_capped: 'wait' | 'skip'
  late: number
  due_at: number
}

/** Why a message has to stand back, and until when. */
export interface StandBack {
  untilMs: number
  reason: string
  /** True for the cap: then the workflow may choose to skip instead of waiting. */
  isCap: boolean
}
