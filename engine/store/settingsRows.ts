import { type Settings, settingsShape } from '../../shared/contract/settings.ts'
import type { Store } from './store.ts'

/** Settings of the business and switches of the engine, one row a key. Read often, so kept in memory too. */
export function settingsRows(store: Store) {
  const all = store.sql<[], { key: string; value: string }>(`select key, value from settings`)
  const put = store.sql<[string, string]>(
    `insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value`,
  )
  let known = read()
  function read() {
    return new Map(all.all().map(({ key, value }) => [key, JSON.parse(value) as unknown]))
  }
  const set = (key: string, value: unknown) => {
    put.run(key, JSON.stringify(value))
    known = read()
  }
  return {
    business: (): Settings => settingsShape.parse({ timeZone: homeZone(), ...Object.fromEntries(known) }),
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
