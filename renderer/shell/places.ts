import { type Icon, IconHome, IconMail, IconSettings, IconSitemap, IconUsers } from '@tabler/icons-react'
import type { CommandId } from '../commands/catalogue.ts'

export interface Place {
  path: string
  title: string
  icon: Icon
  command: CommandId
}

/** Where a person can go. Only what works is listed. */
export const places: readonly Place[] = [
  { path: '/', title: 'Today', icon: IconHome, command: 'go.today' },
  { path: '/workflows', title: 'Workflows', icon: IconSitemap, command: 'go.workflows' },
  { path: '/people', title: 'People', icon: IconUsers, command: 'go.people' },
  { path: '/messages', title: 'Messages', icon: IconMail, command: 'go.messages' },
  { path: '/settings', title: 'Settings', icon: IconSettings, command: 'go.settings' },
]

/** True when the address belongs to the place: /people/12 is in People. A test of a template is in Workflows. */
export function isIn(place: Place, path: string): boolean {
  if (place.path === '/') return path === '/'
  if (place.path === '/workflows' && path.startsWith('/try/')) return true
  return path === place.path || path.startsWith(`${place.path}/`)
}
