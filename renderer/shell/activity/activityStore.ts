import { createStore } from 'zustand/vanilla'

/** Work that takes longer than a moment, as its place in the title bar shows it. */
export interface Activity {
  id: number
  /** What is being done: "Importing leads.csv". */
  title: string
  /** How far it is, from 0 to 1; null while nobody can say. */
  share: number | null
  /** How far it is in words: "4,200 of 12,000 rows". */
  words: string
  /** Null from where it can no longer be stopped. */
  cancel: (() => void) | null
}

export interface ActivityStore {
  running: readonly Activity[]
  /** Tells of work that has begun. What comes back changes how it stands, and takes it away when it is over. */
  begin: (title: string, cancel: (() => void) | null) => ActivityHandle
}

export interface ActivityHandle {
  tell: (how: Partial<Pick<Activity, 'share' | 'words' | 'cancel'>>) => void
  end: () => void
}

/** `showAfterMs`: what is over sooner is never shown. `later` calls back after so many milliseconds. */
export function createActivityStore(later: (run: () => void, ms: number) => () => void, showAfterMs = 1000) {
  let latest = 0
  return createStore<ActivityStore>()((set) => ({
    running: [],
    begin: (title, cancel) => {
      latest += 1
      const id = latest
      let now: Activity = { id, title, share: null, words: '', cancel }
      let isShown = false
      const put = () =>
        set(({ running }) => ({
          running: running.some((one) => one.id === id)
            ? running.map((one) => (one.id === id ? now : one))
            : [...running, now],
        }))
      const forget = later(() => {
        isShown = true
        put()
      }, showAfterMs)
      return {
        tell: (how) => {
          now = { ...now, ...how }
          if (isShown) put()
        },
        end: () => {
          forget()
          isShown = false
          set(({ running }) => ({ running: running.filter((one) => one.id !== id) }))
        },
      }
    },
  }))
}
