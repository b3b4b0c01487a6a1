import { resolve } from 'node:path'
import type { Api } from '../shared/contract/api.ts'
import { approvalsArea } from './areas/approvals.ts'
import { calendarArea } from './areas/calendar.ts'
import { campaignsArea } from './areas/campaigns.ts'
import { connectionsArea } from './areas/connections.ts'
import { dataArea } from './areas/data.ts'
import { engineArea } from './areas/engine.ts'
import { hooksArea } from './areas/hooks.ts'
import { jobsArea } from './areas/jobs.ts'
import { messagesArea } from './areas/messages.ts'
import type { Parts } from './areas/parts.ts'
import { peopleArea } from './areas/people.ts'
import { recordsArea } from './areas/records.ts'
import { resultsArea } from './areas/results.ts'
import { runsArea } from './areas/runs.ts'
import { segmentsArea } from './areas/segments.ts'
import { settingsArea } from './areas/settings.ts'
import { simulateArea } from './areas/simulate.ts'
import { statisticsArea } from './areas/statistics.ts'
import { templatesArea } from './areas/templates.ts'
import { textsArea } from './areas/texts.ts'
import { versionsArea } from './areas/versions.ts'
import { workflowsArea } from './areas/workflows.ts'
import { type Changes, createChanges } from './changes.ts'
import type { EngineOptions } from './engineOptions.ts'
import { housekeeping } from './housekeeping.ts'
import { openParts } from './openParts.ts'
import { restoreBackup } from './store/file/restore.ts'

export interface Engine {
  /** The contract as plain functions. */
  api: Api
  /** Begins to work in the background. */
  start(): void
  close(): Promise<void>
}

/**
 * Opens the data of one business and puts back in order what a crash left behind. Nothing moves until `start`, or until
 * `api.engine.runDue` is called. Refuses with a sentence when the data is in use, newer or damaged.
 */
export function openEngine(options: EngineOptions): Engine {
  const changes = createChanges()
  let opened = openSession(options, changes, restore)
  let started = false

  /** Closes the file, puts the backup in its place, opens that. When the backup is refused, the old file is opened again. */
  async function restore({ file }: { file: string }) {
    await opened.close()
    try {
      const path = resolve(file)
      return { file: path, ...restoreBackup(options.dataDir, path, (options.now ?? Date.now)()) }
    } finally {
      opened = openSession(options, changes, restore)
      if (started) opened.start()
      changes.tell('workflows', 'people', 'messages', 'runs', 'connections', 'settings', 'tasks', 'engine')
    }
  }

  return {
    api: latest(() => opened.api),
    start: () => {
      started = true
      opened.start()
    },
    close: () => opened.close(),
  }
}

function openSession(options: EngineOptions, changes: Changes, restore: Api['data']['restore']) {
  const { parts, close } = openParts(options, changes)
  const jobs = housekeeping(parts)
  return {
    api: areasOf(parts, changes, restore),
    start: () => {
      parts.worker.start()
      jobs.start()
    },
    close: async () => {
      jobs.stop()
      await close()
    },
  }
}

const areasOf = (parts: Parts, changes: Changes, restore: Api['data']['restore']): Api => ({
  engine: engineArea(parts, changes),
  workflows: workflowsArea(parts),
  versions: versionsArea(parts),
  runs: runsArea(parts),
  results: resultsArea(parts),
  campaigns: campaignsArea(parts),
  people: peopleArea(parts),
  records: recordsArea(parts),
  segments: segmentsArea(parts),
  messages: messagesArea(parts),
  connections: connectionsArea(parts),
  templates: templatesArea(),
  texts: textsArea(parts),
  simulate: simulateArea(parts),
  settings: settingsArea(parts),
  approvals: approvalsArea(parts),
  hooks: hooksArea(parts),
  statistics: statisticsArea(parts),
  jobs: jobsArea(parts),
  calendar: calendarArea(parts),
  data: dataArea(parts, restore),
})

/** The same functions, always of the session that is open now. */
function latest(current: () => Api): Api {
  return new Proxy(current(), { get: (_, area) => Reflect.get(current(), area) })
}
