import type { Store } from '../store/store.ts'
import type { EnterRuns } from '../walk/enterRuns.ts'
import type { Happened } from '../walk/happened.ts'
import type { segmentWatch } from './watchSegments.ts'

type Segments = ReturnType<typeof segmentWatch>

/** After something happened to a person, it is looked whether they fit other segments now. All or nothing. */
export const thenNotice =
  (store: Store, tell: Happened, notice: Segments['noticeSegments']): Happened =>
  (news, nowMs) =>
    store.transaction(() => {
      if (!tell(news, nowMs)) return false
      notice(news.personId, nowMs, news.runId)
      return true
    })

/** Who is new is looked at, too; and a workflow that is turned on has its segments watched. */
export const withSegments = (enter: EnterRuns, segments: Segments): EnterRuns => ({
  ...enter,
  personAdded: (personId, nowMs, workflows) => {
    enter.personAdded(personId, nowMs, workflows)
    segments.noticeSegments(personId, nowMs)
  },
  arm: (workflow, nowMs) => {
    enter.arm(workflow, nowMs)
    segments.watch(workflow.graph, nowMs)
  },
})
