import { type Icon, IconHome, IconMail, IconSettings, IconSitemap, IconUsers } from '@tabler/icons-react'

export interface Place {
  path: string
  title: string
  icon: Icon
  /** Browsers keep Ctrl+1 and its like for their tabs, so few places have keys. */
  keys?: string
}

/** Where a person can go. Only what works is listed. */
export const places: readonly Place[] = [
  { path: '/', title: 'Today', icon: IconHome },
  { path: '/workflows', title: 'Workflows', icon: IconSitemap },
  { path: '/people', title: 'People', icon: IconUsers },
  { path: '/messages', title: 'Messages', icon: IconMail },
  { path: '/settings', title: 'Settings', icon: IconSettings, keys: 'Mod+,' },
]

/** True when the address belongs to the place: /people/12 is in People. A test of a template is in Workflows. */
export function isIn(place: Place, path: string): boolean {
  if (place.path === '/') return path === '/'
  if (place.path === '/workflows' && path.startsWith('/try/')) return true
  return path === place.path || path.startsWith(`${place.path}/`)
}
