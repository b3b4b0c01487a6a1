import type { Settings } from '../../shared/contract/settings.ts'
import { askingAt } from '../store/rules/asking.ts'
import { type WatchedSegment, watchedRows } from '../store/segments/watchedRows.ts'
import type { Store } from '../store/store.ts'
import { triggerOf } from '../triggers/index.ts'
import type { CompiledGraph } from '../walk/compiledGraph.ts'
import type { News } from '../walk/happened.ts'

interface WatchParts {
  store: Store
  business: () => Settings
  /** Tells that somebody joined or left. Must not ask for segments again. */
  tell: (news: News, nowMs: number) => boolean
}

/**
 * Notices who joins and leaves the segments that workflows wait for. Who is in one is written down when a workflow that
 * waits for it is turned on; from then on every difference is told once. A segment whose rule was changed is written down
 * anew: that was the owner's doing, and nobody joined by it. Callers wrap it in their transaction.
 */
export function segmentWatch({ store, business, tell }: WatchParts) {
  const rows = watchedRows(store)

  function begin(segment: WatchedSegment, nowMs: number): void {
    rows.begin(segment.id, rows.fitting(segment, askingAt(nowMs, business())), nowMs)
  }

  function joined({ id, name }: WatchedSegment, personId: string, nowMs: number, runId: number | null = null): void {
    rows.put(id, personId)
    tell({ type: 'joinedSegment', personId, runId, payload: { segment: name, segmentId: id } }, nowMs)
  }

  function left({ id, name }: WatchedSegment, personId: string, nowMs: number, runId: number | null = null): void {
    rows.drop(id, personId)
    tell({ type: 'leftSegment', personId, runId, payload: { segment: name, segmentId: id } }, nowMs)
  }

  const watchedBy = (graph: CompiledGraph): WatchedSegment[] =>
    graph.starts.flatMap((node) => {
      const name = triggerOf(node).watches
      return (name ? rows.find(name) : undefined) ?? []
    })

  /** Tells everybody who joined or left since. Says how many. */
  function compare(segment: WatchedSegment, nowMs: number): number {
    const before = rows.members(segment.id)
    const after = rows.fitting(segment, askingAt(nowMs, business()))
    const is = new Set(after)
    const came = after.filter((id) => !before.has(id))
    const went = [...before].filter((id) => !is.has(id))
    for (const id of came) joined(segment, id, nowMs)
    for (const id of went) left(segment, id, nowMs)
    return came.length + went.length
  }

  return {
    /** A workflow was turned on: the segments it waits for are watched from now on. */
    watch: (graph: CompiledGraph, nowMs: number): void => {
      for (const segment of watchedBy(graph)) if (!segment.isKnown) begin(segment, nowMs)
    },
    /** Something happened to a person, by a step of `runId` perhaps: do they fit other segments now? */
    noticeSegments: (personId: string, nowMs: number, runId: number | null = null): void => {
      for (const segment of rows.all()) {
        if (!segment.isKnown) {
          begin(segment, nowMs)
          continue
        }
        const was = rows.isIn(segment.id, personId)
        const is = rows.fits(segment, personId, askingAt(nowMs, business()))
        if (is && !was) joined(segment, personId, nowMs, runId)
        if (was && !is) left(segment, personId, nowMs, runId)
      }
    },
    /** Looks at everybody, because time alone moves people too. Says how many joined or left. */
    sweep: (graphs: readonly CompiledGraph[], nowMs: number): number => {
      const wanted = new Map(graphs.flatMap(watchedBy).map((segment) => [segment.id, segment]))
      for (const { id } of rows.all()) if (!wanted.has(id)) rows.end(id)
      let moved = 0
      for (const segment of wanted.values()) {
        if (segment.isKnown) moved += compare(segment, nowMs)
        else begin(segment, nowMs)
      }
      return moved
    },
  }
}
