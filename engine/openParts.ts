import { randomBytes } from 'node:crypto'
import type { Parts } from './areas/parts.ts'
import type { Changes } from './changes.ts'
import { createCore } from './core.ts'
import type { EngineOptions } from './engineOptions.ts'
import { openChannels } from './openChannels.ts'
import { createOutbox } from './outbox/outbox.ts'
import { auditLog } from './store/auditLog.ts'
import { openStore } from './store/file/open.ts'
import { secretRows } from './store/secretRows.ts'
import { settingsRows } from './store/settingsRows.ts'
import { recover } from './store/transitions/recover.ts'
import { createWorker } from './worker.ts'

/** Opens the file and puts the parts of a live engine together. */
export function openParts(options: EngineOptions, changes: Changes): { parts: Parts; close: () => Promise<void> } {
  const { dataDir, dataKey, version, now = Date.now, random = Math.random, smtp = {}, log = logToStderr } = options
  const { store, close: closeStore } = openStore(dataDir)
  const settings = settingsRows(store)
  const secrets = secretRows(store, dataKey)
  const webhookSecret = () => secrets.get('webhooks') ?? newWebhookSecret(secrets.put)
  const channels = openChannels({ store, secrets, webhookSecret, patience: smtp, now })
  const core = createCore({
    store,
    random,
    business: settings.business,
    keepSecret: (id, text) => secrets.put(`code ${id}`, text),
  })
  const answers = { accepted: 0, retry: 0, failed: 0, unknown: 0 }
  recover(store)(now())
  store.transaction(() => {
    core.enter.mend(now())
  })

  const outbox = createOutbox({
    store,
    now,
    mustStandBack: core.mustStandBack,
    codeOf: (runId, node) => secrets.get(`code ${runId}.${node}`),
    channelOf: channels.of,
    answered: (state) => {
      if (isCounted(state)) answers[state]++
      changes.tell('messages', 'runs')
      worker.wake()
    },
    cannotRecord: (error) => log('The data file could not be written, so nothing more is sent until it can be.', error),
  })
  const worker = createWorker({
    core,
    outbox,
    now,
    isStopped: () => settings.get('stopped') === true,
    moved: () => changes.tell('runs', 'workflows', 'people', 'messages', 'tasks'),
    trouble: (error) => log('Work was interrupted and will be tried again.', error),
  })
  const note = auditLog(store)
  const parts: Parts = {
    ...{
      store,
      core,
      worker,
      outbox,
      settings,
      secrets,
      webhookSecret,
      channels,
      now,
      random,
      dataDir,
      version,
      answers,
    },
    happened: (news) => core.happened(news, now()),
    changed: changes.tell,
    audit: (what, subject, detail) => note(now(), what, subject, detail ?? null),
  }
  return {
    parts,
    close: async () => {
      await worker.close()
      await channels.close()
      await outbox.settled()
      closeStore()
    },
  }
}

const isCounted = (state: string): state is 'accepted' | 'retry' | 'failed' | 'unknown' =>
  ['accepted', 'retry', 'failed', 'unknown'].includes(state)

function newWebhookSecret(put: (id: string, text: string) => unknown): string {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  put('webhooks', secret)
  return secret
}

const logToStderr = (what: string, error: unknown) => console.error(what, error)
