import type { Api } from '../../shared/contract/api.ts'
import { countryCode } from '../../shared/countries.ts'
import { Refusal } from '../../shared/errors.ts'
import { isZone } from '../time/zones.ts'
import type { Parts } from './parts.ts'

export function settingsArea(parts: Parts): Api['settings'] {
  const { store, core, settings, now, changed, audit, dataDir, version, webhookSecret } = parts
  return {
    get: () => ({ ...settings.business(), webhookSecret: webhookSecret(), dataFolder: dataDir, version }),
    save: (change) => {
      if (change.timeZone !== undefined && !isZone(change.timeZone))
        throw new Refusal(
          'NOT_POSSIBLE',
          `There is no time zone "${change.timeZone}". Choose one such as Europe/London.`,
        )
      const country = change.country === undefined ? {} : { country: countryOf(change.country) }
      const before = settings.business().timeZone
      store.transaction(() => {
        settings.save({ ...change, ...country })
        // Every date and schedule is at another instant now.
        if (settings.business().timeZone !== before)
          for (const workflow of core.enter.workflowsOn()) core.enter.arm(workflow, now())
      })
      audit('settings changed', null, Object.keys(change).join(', '))
      changed('settings')
      return settings.business()
    },
  }
}

/** A country as it is kept. Phone numbers and dates are read by it, so one that is none is refused. */
function countryOf(text: string): string {
  const code = countryCode(text)
  if (code) return code
  throw new Refusal('NOT_POSSIBLE', `There is no country "${text}". Choose one by its two letters, such as GB or DE.`)
}
