import { EnterRules } from './EnterRules.tsx'
import { LimitRules } from './LimitRules.tsx'
import { StopRules } from './StopRules.tsx'
import { TimeRules } from './TimeRules.tsx'

/** The rules of the whole workflow: who may enter again, what ends it, when messages go, and which go first. */
export function WorkflowSettings() {
  return (
    <>
      <EnterRules />
      <StopRules />
      <TimeRules />
      <LimitRules />
    </>
  )
}
