import { type Icon, IconHome, IconMail, IconSettings, IconSitemap, IconUsers } from '@tabler/icons-react'

export interface Place {
  path: string
  title: string
  icon: Icon
  keys: string
}

/** Where a person can go. Only what works is listed. */
export const places: readonly Place[] = [
  { path: '/', title: 'Today', icon: IconHome, keys: 'Mod+1' },
  { path: '/workflows', title: 'Workflows', icon: IconSitemap, keys: 'Mod+2' },
  { path: '/people', title: 'People', icon: IconUsers, keys: 'Mod+3' },
  { path: '/messages', title: 'Messages', icon: IconMail, keys: 'Mod+4' },
  { path: '/settings', title: 'Settings', icon: IconSettings, keys: 'Mod+,' },
]

/** True when the address belongs to the place: /people/12 is in People. A test of a template is in Workflows. */
export function isIn(place: Place, path: string): boolean {
  if (place.path === '/') return path === '/'
  if (place.path === '/workflows' && path.startsWith('/try/')) return true
  return path === place.path || path.startsWith(`${place.path}/`)
}
