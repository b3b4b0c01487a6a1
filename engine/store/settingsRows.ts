import { type Settings, settingsShape } from '../../shared/contract/settings.ts'
import type { Store } from './store.ts'

/** Settings of the business and switches of the engine, one row a key. Every step asks for them, so they are kept in memory. */
export function settingsRows(store: Store) {
  const all = store.sql<[], { key: string; value: string }>(`select key, value from settings`)
  const put = store.sql<[string, string]>(
    `insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value`,
  )
  const readAll = () => new Map(all.all().map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  const businessOf = (values: Map<string, unknown>): Settings =>
    settingsShape.parse({ timeZone: homeZone(), ...Object.fromEntries(values) })
  let known = readAll()
  let business = businessOf(known)
  const set = (key: string, value: unknown) => {
    put.run(key, JSON.stringify(value))
    known = readAll()
    business = businessOf(known)
  }
  return {
    business: () => business,
    get: (key: string): unknown => known.get(key),
    set,
    save: (change: Partial<Settings>) =>
      store.transaction(() => {
        for (const [key, value] of Object.entries(change)) if (value !== undefined) set(key, value)
      }),
  }
}
export type SettingsRows = ReturnType<typeof settingsRows>

const homeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
