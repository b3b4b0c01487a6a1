import type { Settings } from '../../shared/contract/settings.ts'
import { Refusal } from '../../shared/errors.ts'
import { type Command, lines, type Printed } from './command.ts'
import { fieldValues } from './fieldValues.ts'

export const settingsCommands: readonly Command[] = [
  {
    words: 'settings show',
    needs: [],
    options: {},
    run: async (client) => {
      // The secret that signs webhooks is for the screen alone.
      const { webhookSecret: _, ...settings } = await client.settings.get()
      return shown(settings)
    },
  },
  {
    words: 'settings set',
    needs: [],
    more: 'FIELD=VALUE',
    options: {},
    run: async (client, { values }) => {
      const change = Object.fromEntries(fieldValues(values).map(([name, value]) => [name, readSetting(name, value)]))
      return shown(await client.settings.save(change))
    },
  },
]

const names = ['businessName', 'postalAddress', 'timeZone', 'country', 'holidays', 'messageCap']

function readSetting(name: string, text: string): string | string[] | Settings['messageCap'] {
  if (!names.includes(name))
    throw new Refusal(
      'NOT_POSSIBLE',
      `There is no setting “${name}”. There are ${names.join(', ')}. Nothing was changed.`,
    )
  if (name === 'holidays') return text.split(/[,;\s]+/).filter(Boolean)
  return name === 'messageCap' ? capOf(text) : text
}

/** "1/24" is one message in 24 hours; "none" is as many as there are. */
function capOf(text: string): Settings['messageCap'] {
  if (/^(none|no|)$/i.test(text)) return null
  const [, count, hours] = /^(\d+)\s*\/\s*(\d+)\s*h?$/.exec(text) ?? []
  if (count === undefined || hours === undefined)
    throw new Refusal('NOT_POSSIBLE', `“${text}” is not a cap. Write messages/hours, such as messageCap=1/24, or none.`)
  return { count: Number(count), hours: Number(hours) }
}

const shown = (settings: Settings): Printed => ({
  json: settings,
  text: lines(
    ...names.map((name) => {
      const value: unknown = settings[name as keyof Settings] // each of the names is a setting
      if (name === 'messageCap')
        return `messageCap=${settings.messageCap ? `${settings.messageCap.count}/${settings.messageCap.hours}` : 'none'}`
      return `${name}=${Array.isArray(value) ? value.join(',') : String(value)}`
    }),
  ),
})
