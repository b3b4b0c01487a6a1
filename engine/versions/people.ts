/** Where one person is in a workflow, as far as a move to another version needs it. Times in epoch milliseconds. */
export interface PersonInside {
  runId: number
  personId: string
  /** How screens call them. */
  person: string
  timeZone: string | null
  versionId: number
  /** The number of that version. */
  version: number
  /** Message steps that an earlier move told this run to pass over. */
  sentBefore: readonly string[]
  /** Steps this run has done, not skipped, whatever their type. */
  done: ReadonlySet<string>
  step: {
    id: number
    node: string
    state: 'ready' | 'running' | 'waiting'
    dueMs: number
    enteredMs: number
    nextPort: string | null
    listens: boolean
    /** Its message is in the outbox, or in doubt, and has no answer yet. */
    isSending: boolean
    /** That message has not begun to leave, so it can still be kept back. */
    canDrop: boolean
  }
}

/** The next message of a person, as a walk ahead finds it. */
export type NextMessage =
  /** `atMs` null: it depends on the day, or on an answer. */
  | { kind: 'message'; node: string; title: string; atMs: number | null }
  /** What comes next depends on what this step finds out. */
  | { kind: 'depends'; node: string; title: string; atMs: number | null }
  | { kind: 'none' }

/** What a move does with the step a person is at. */
export type StepMove =
  /** The run keeps its version, and everything else. */
  | { kind: 'stay'; reason: string }
  | { kind: 'keep' }
  | { kind: 'retime'; dueMs: number }
  /** The step is decided again, from when they came to it. `drops`: its message does not go out, for this reason. */
  | { kind: 'again'; dueMs: number; drops?: string }
  | { kind: 'goTo'; node: string; dueMs: number }
  | { kind: 'finish'; reason: string }

export interface Move {
  person: PersonInside
  what: 'unchanged' | 'moved' | 'retimed' | 'removed'
  does: StepMove
  before: NextMessage
  after: NextMessage
  /** Message steps the run passes over from now on. */
  sentBefore: readonly string[]
}
