import type { TurnOnPlan } from '../../../shared/contract/workflows.ts'
import { printList } from '../../ui/counts.ts'
import { printDayTime, printTime } from '../../ui/dates.ts'

type Overlap = TurnOnPlan['overlaps'][number]

/** "Maya gets 2 messages within 24 hours: from “Welcome” at 10:00 and from this one at 15:30." */
export function overlapSentence({ person, messages }: Overlap, workflowId: string, zone: string | undefined): string {
  const isOneDay = new Set(messages.map(({ at }) => printDayTime(at, zone).split(',')[0])).size === 1
  const when = isOneDay ? printTime : printDayTime
  const parts = [...Map.groupBy(messages, (message) => message.workflowId)].map(([id, own]) => {
    const whose = id === workflowId ? 'this one' : `“${own[0]?.workflow}”`
    return `from ${whose} at ${printList(own.map(({ at }) => when(at, zone)))}`
  })
  return `${person} gets ${messages.length} messages within 24 hours: ${printList(parts)}.`
}
