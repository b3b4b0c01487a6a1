import { join } from 'node:path'
import type { Parts } from '../areas/parts.ts'
import { cleanUpRows } from '../store/cleanUp.ts'
import { approvalQueries } from '../store/queries/approvals.ts'
import { nightlyBackup } from './nightlyBackup.ts'

export interface Job {
  name: string
  about: string
  /** When it wakes, as cron in the time of this computer; null: only when asked. */
  cron: string | null
  /** Does it, and says how many rows, people or files it dealt with. */
  run: (nowMs: number) => number | Promise<number>
}

/** Everything that is done in the background and not by a row. */
export function jobsOf({ store, core, worker, changed, dataDir }: Parts): readonly Job[] {
  const clean = cleanUpRows(store)
  const approvals = approvalQueries(store)
  return [
    {
      name: 'due work',
      about: 'Does everything that is due now, once. By itself Leadloom does it the instant it is due.',
      cron: null,
      run: () => worker.runDue(false),
    },
    {
      name: 'segments',
      about: 'Notices who joined or left a segment because time has passed.',
      cron: '7 * * * *',
      run: (nowMs) => {
        const graphs = core.enter.workflowsOn().map(({ graph }) => graph)
        const moved = store.transaction(() => core.segments.sweep(graphs, nowMs))
        if (moved > 0) changed('runs', 'workflows', 'people')
        if (moved > 0) worker.wake()
        return moved
      },
    },
    {
      name: 'nightly backup',
      about: 'Copies everything into the backups folder. The last seven are kept.',
      cron: '0 3 * * *',
      run: (nowMs) => nightlyBackup(store, join(dataDir, 'backups'), nowMs),
    },
    {
      name: 'clean up',
      about: 'Closes questions nobody waits for any more, and forgets old entries of the job log.',
      cron: '30 3 * * *',
      run: (nowMs) => store.transaction(() => approvals.expire(nowMs) + clean.forget(nowMs)),
    },
    {
      name: 'change sets',
      about: 'Forgets how to undo imports and other bulk work that is older than 30 days.',
      cron: '40 3 * * *',
      run: clean.forgetUndo,
    },
  ]
}
