import type { Settings } from '../../shared/contract/settings.ts'
import type { Graph } from '../../shared/graph.ts'
import { type Core, createCore } from '../core.ts'
import { openMemory } from '../store/file/open.ts'
import { settingsRows } from '../store/settingsRows.ts'
import { type BusinessWords, putBusinessWords } from '../store/simulate/businessWords.ts'
import type { Store } from '../store/store.ts'
import { publishVersion } from '../store/workflows/publishVersion.ts'
import type { PublishedWorkflow } from '../walk/entrant.ts'
import { type Chance, chanceOf } from './chance.ts'

export interface NamedGraph {
  name: string
  graph: Graph
}

/** A business of its own in memory, for one test. There is no channel in it, so nothing can leave. */
export interface World {
  store: Store
  core: Core
  chance: Chance
  business: Settings
  /** Those that are on, in the order they were given. */
  workflows: PublishedWorkflow[]
  close: () => void
}

export interface WorldInput {
  business: Settings
  seed: number
  words?: Partial<BusinessWords>
  workflows: readonly NamedGraph[]
}

export function openWorld({ business, seed, words = {}, workflows }: WorldInput, nowMs: number): World {
  const { store, close } = openMemory()
  settingsRows(store).save(business)
  const chance = chanceOf(seed)
  const core = createCore({ store, random: chance.random, turnTo: chance.turnTo, business: () => business })
  const publish = publishVersion(store)
  const on = store.transaction(() => {
    putBusinessWords(store, words, nowMs)
    return workflows.map(({ name, graph }) => {
      const id = chance.idFor(`workflow ${name}`)
      const versionId = publish({ id, name, graph }, nowMs)
      return { id, name, versionId, graph: core.graphOf(versionId) }
    })
  })
  return { store, core, chance, business, workflows: on, close }
}
