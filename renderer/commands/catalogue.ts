import {
  type Icon,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconArrowsJoin2,
  IconCopy,
  IconDownload,
  IconFileImport,
  IconFlask2,
  IconFocusCentered,
  IconHandStop,
  IconHome,
  IconKeyboard,
  IconMail,
  IconPhoto,
  IconPlayerPlay,
  IconPlus,
  IconSearch,
  IconSettings,
  IconSitemap,
  IconUserPlus,
  IconUsers,
  IconVector,
} from '@tabler/icons-react'

/** How commands stand together in the list of keys, and which come first in the command field. */
export const commandGroups = ['Steps', 'Workflow', 'View', 'Test', 'Everywhere', 'Go to'] as const
export type CommandGroup = (typeof commandGroups)[number]

/** What a command is: its words and its keys, wherever it is offered: menu, button, command field, keyboard. */
export interface CommandFacts {
  title: string
  icon: Icon
  group: CommandGroup
  /** Such as "Mod+K": Mod is Ctrl, or Cmd on a Mac. Plain keys work while nothing is being typed. */
  keys?: string
  /** Other keys for the same, such as Ctrl+Y beside Ctrl+Shift+Z. */
  alsoKeys?: readonly string[]
}

/**
 * Every command there is, declared once. A part of a screen that can do one offers it with `command(id, run)`.
 * Two commands with the same keys fail a test.
 */
export const catalogue = {
  'step.add': { title: 'Add a step', icon: IconPlus, group: 'Steps', keys: 'A' },
  'step.duplicate': { title: 'Duplicate the step', icon: IconCopy, group: 'Steps', keys: 'Mod+D' },
  'step.connect': { title: 'Connect the step to…', icon: IconArrowsJoin2, group: 'Steps', keys: 'C' },

  'workflow.undo': { title: 'Undo', icon: IconArrowBackUp, group: 'Workflow', keys: 'Mod+Z' },
  'workflow.redo': {
    title: 'Redo',
    icon: IconArrowForwardUp,
    group: 'Workflow',
    keys: 'Mod+Shift+Z',
    alsoKeys: ['Mod+Y'],
  },
  'workflow.tidy': { title: 'Tidy the steps', icon: IconSitemap, group: 'Workflow', keys: 'T' },
  'workflow.export': { title: 'Export this workflow', icon: IconDownload, group: 'Workflow' },
  'workflow.png': { title: 'Export as a picture (PNG)', icon: IconPhoto, group: 'Workflow' },
  'workflow.svg': { title: 'Export as a drawing (SVG)', icon: IconVector, group: 'Workflow' },

  'view.fit': { title: 'See the whole workflow', icon: IconFocusCentered, group: 'View', keys: 'Shift+1' },

  'test.toggle': { title: 'Test this workflow', icon: IconFlask2, group: 'Test' },

  'palette.open': { title: 'Search or run a command', icon: IconSearch, group: 'Everywhere', keys: 'Mod+K' },
  'keys.show': { title: 'Show all keys', icon: IconKeyboard, group: 'Everywhere', keys: '?' },
  'workflow.new': { title: 'New workflow', icon: IconPlus, group: 'Everywhere' },
  'workflow.import': { title: 'Import a workflow file', icon: IconFileImport, group: 'Everywhere' },
  'person.add': { title: 'Add a person', icon: IconUserPlus, group: 'Everywhere' },
  'engine.stop': { title: 'Stop everything', icon: IconHandStop, group: 'Everywhere', keys: 'Mod+.' },
  'engine.resume': { title: 'Resume', icon: IconPlayerPlay, group: 'Everywhere' },

  'go.today': { title: 'Go to Today', icon: IconHome, group: 'Go to' },
  'go.workflows': { title: 'Go to Workflows', icon: IconSitemap, group: 'Go to' },
  'go.people': { title: 'Go to People', icon: IconUsers, group: 'Go to' },
  'go.messages': { title: 'Go to Messages', icon: IconMail, group: 'Go to' },
  'go.settings': { title: 'Go to Settings', icon: IconSettings, group: 'Go to', keys: 'Mod+,' },
} as const satisfies Record<string, CommandFacts>

export type CommandId = keyof typeof catalogue
