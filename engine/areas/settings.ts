import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'
import { isZone } from '../time/zones.ts'
import type { Parts } from './parts.ts'

export function settingsArea({ settings, changed, audit, dataDir, version, webhookSecret }: Parts): Api['settings'] {
  return {
    get: () => ({ ...settings.business(), webhookSecret: webhookSecret(), dataFolder: dataDir, version }),
    save: (change) => {
      if (change.timeZone !== undefined && !isZone(change.timeZone))
        throw new Refusal(
          'NOT_POSSIBLE',
          `There is no time zone "${change.timeZone}". Choose one such as Europe/London.`,
        )
      settings.save(change)
      audit('settings changed', null, Object.keys(change).join(', '))
      changed('settings')
      return settings.business()
    },
  }
}
