import type { Settings } from '../shared/contract/settings.ts'
import type { Random } from '../shared/ids.ts'
import { campaignReleases } from './campaigns/releaseCampaigns.ts'
import { mustStandBack } from './outbox/mustStandBack.ts'
import { segmentWatch } from './segments/watchSegments.ts'
import { thenNotice, withSegments } from './segments/withSegments.ts'
import { nextDue } from './store/queries/nextDue.ts'
import type { Store } from './store/store.ts'
import { graphCache } from './walk/compiledGraph.ts'
import { effectsOf } from './walk/effects.ts'
import { enterRuns } from './walk/enterRuns.ts'
import { happenings } from './walk/happened.ts'
import { stepRunner } from './walk/runSteps.ts'

/**
 * The heart of the engine, the same for Test and live: it owns no clock, no timer and no network.
 *
 *   due trigger -> run -> step ready -> running -> done -> next step ready ... -> run done
 *                                          |-> waiting until its hour, or for its message, then ready again
 *
 * Every arrow is one transaction in `store/`; a kill between two of them leaves each run at exactly one step.
 */
export function createCore({
  store,
  random,
  business,
  keepSecret = () => undefined,
  turnTo = () => undefined,
}: CoreParts) {
  const readGraph = store.sql<[number], { graph: string }>(`select graph from workflow_versions where id = ?`)
  const graphOf = graphCache(
    (versionId) => readGraph.get(versionId)?.graph ?? '{"nodes":[],"edges":[]}',
    () => store.published.takenBack,
  )
  const enter = enterRuns(store, graphOf, business)
  const tell = happenings({ store, random, enter, turnTo })
  const segments = segmentWatch({ store, business, tell })
  const happened = thenNotice(store, tell, segments.noticeSegments)
  const campaigns = campaignReleases(store, enter)
  const effects = effectsOf({ store, random, enter, happened, turnTo, business })
  const runSteps = stepRunner({ store, random, graphOf, business, effects, keepSecret, turnTo })
  return {
    graphOf,
    enter: withSegments(enter, segments),
    campaigns,
    segments,
    happened,
    /** Why a message may not go at this instant. */
    mustStandBack: mustStandBack(store, graphOf, business),
    nextDue: nextDue(store),
    /** One batch of triggers and one of steps. Says how many steps were done, and how much start steps had to look at. */
    advance: (nowMs: number): { steps: number; looks: number; moved: boolean } => {
      const looks = store.transaction(() => enter.fireDue(nowMs, 500) + campaigns.advance(nowMs))
      const steps = runSteps(nowMs)
      return { steps, looks, moved: looks + steps > 0 }
    },
  }
}

interface CoreParts {
  store: Store
  random: Random
  business: () => Settings
  /** Keeps a generated code encrypted. Left out, it is forgotten at once, as in a test. */
  keepSecret?: (id: string, text: string) => void
  /** Told whose turn it is before anything is left to chance, so that a test can let chance hang on the person. */
  turnTo?: (personId: string) => void
}
export type Core = ReturnType<typeof createCore>
