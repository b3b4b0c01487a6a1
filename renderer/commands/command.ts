import type { Icon } from '@tabler/icons-react'

/** Something a person can do: what the palette lists, the keyboard starts and buttons run. */
export interface Command {
  id: string
  title: string
  icon: Icon
  /** Such as "Mod+K": Mod is Ctrl, or Cmd on a Mac. */
  keys?: string
  /** Left out: always. */
  isEnabled?: () => boolean
  run: () => void
}

export const canRun = (command: Command) => command.isEnabled?.() ?? true
