import { never } from '../store/transitions/claimSteps.ts'
import { iso } from './parts.ts'

/** When they go on by themselves: the wait is over, or their message is due. */
export function untilOf(row: { step_state: string; due_at: number; message_due: number | null }): string | null {
  const due = row.message_due ?? row.due_at
  return row.step_state === 'waiting' && due < never ? iso(due) : null
}
