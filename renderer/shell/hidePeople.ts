import { useSyncExternalStore } from 'react'

/** Kept on this computer. Before the first paint, public/people.js reads it. */
const key = 'leadloom-hides-people'
/** What styles/personal.css looks for. It is the state itself. */
const attribute = 'data-hides-people'

const hidesPeople = () => document.documentElement.hasAttribute(attribute)

/** Hides from eyes what belongs to people, or shows it again: in this window, in those that are open and those to come. */
export function setHidesPeople(hides: boolean) {
  apply(hides)
  try {
    if (hides) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch (cause) {
    console.warn('This browser keeps nothing, so only this window hides people’s details.', cause)
  }
}

/** Are details of people hidden? */
export const useHidesPeople = (): boolean => useSyncExternalStore(subscribe, hidesPeople)

const listeners = new Set<() => void>()

function apply(hides: boolean) {
  document.documentElement.toggleAttribute(attribute, hides)
  for (const tell of listeners) tell()
}

function subscribe(listener: () => void) {
  // Told when another window changed it.
  const follow = (event: StorageEvent) => {
    if (event.key === key || event.key === null) apply(event.newValue === 'yes')
  }
  listeners.add(listener)
  window.addEventListener('storage', follow)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', follow)
  }
}
