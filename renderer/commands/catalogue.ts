import {
  type Icon,
  IconArrowBackUp,
  IconArrowDown,
  IconArrowForwardUp,
  IconArrowMoveRight,
  IconArrowsExchange,
  IconArrowsJoin2,
  IconArrowUp,
  IconBoxMultiple,
  IconBoxOff,
  IconClipboard,
  IconClipboardCopy,
  IconCopy,
  IconCursorText,
  IconCut,
  IconDownload,
  IconEyeOff,
  IconFileImport,
  IconFileText,
  IconFlask2,
  IconFocusCentered,
  IconForms,
  IconHandStop,
  IconHistory,
  IconHome,
  IconKeyboard,
  IconLayoutList,
  IconListCheck,
  IconListSearch,
  IconListTree,
  IconMail,
  IconMap2,
  IconNote,
  IconNotes,
  IconPhoto,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconPlus,
  IconPower,
  IconPrinter,
  IconRefresh,
  IconReplace,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconSearch,
  IconSend,
  IconSettings,
  IconSitemap,
  IconToggleRight,
  IconTrash,
  IconUserDown,
  IconUserMinus,
  IconUserPlus,
  IconUsers,
  IconUserUp,
  IconVector,
  IconZoomScan,
} from '@tabler/icons-react'

/** How commands stand together in the list of keys, and which come first in the command field. */
export const commandGroups = ['Steps', 'Email', 'Workflow', 'View', 'Test', 'Everywhere', 'Go to'] as const
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
  /**
   * Left out, the keys are heard everywhere. `notInTexts`: not where somebody types, where they mean something of their own.
   * `onlyShown`: somebody else hears them, such as the browser, and here they are only told.
   */
  keysIn?: 'notInTexts' | 'onlyShown'
}

/**
 * Every command there is, declared once. A part of a screen that can do one offers it with `command(id, run)`.
 * Two commands with the same keys fail a test.
 */
export const catalogue = {
  'step.add': { title: 'Add a step', icon: IconPlus, group: 'Steps', keys: 'A' },
  'step.duplicate': { title: 'Duplicate the step', icon: IconCopy, group: 'Steps', keys: 'Mod+D' },
  'step.connect': { title: 'Connect the step to…', icon: IconArrowsJoin2, group: 'Steps', keys: 'C' },
  'step.addAfter': {
    title: 'Add a step after this one',
    icon: IconRowInsertBottom,
    group: 'Steps',
    keys: 'Mod+ArrowDown',
    keysIn: 'notInTexts',
  },
  'step.addBefore': {
    title: 'Add a step before this one',
    icon: IconRowInsertTop,
    group: 'Steps',
    keys: 'Mod+ArrowUp',
    keysIn: 'notInTexts',
  },
  'step.replace': { title: 'Replace the step with…', icon: IconReplace, group: 'Steps' },
  'step.move': { title: 'Move the step to…', icon: IconArrowMoveRight, group: 'Steps' },
  'step.up': {
    title: 'Move the step up',
    icon: IconArrowUp,
    group: 'Steps',
    keys: 'Alt+ArrowUp',
    keysIn: 'notInTexts',
  },
  'step.down': {
    title: 'Move the step down',
    icon: IconArrowDown,
    group: 'Steps',
    keys: 'Alt+ArrowDown',
    keysIn: 'notInTexts',
  },
  'step.swap': { title: 'Swap the step with…', icon: IconArrowsExchange, group: 'Steps' },
  'step.off': { title: 'Switch the step off or on', icon: IconToggleRight, group: 'Steps', keys: 'D' },
  'step.copy': { title: 'Copy the steps', icon: IconClipboardCopy, group: 'Steps', keys: 'Mod+C', keysIn: 'onlyShown' },
  'step.cut': { title: 'Cut the steps', icon: IconCut, group: 'Steps', keys: 'Mod+X', keysIn: 'onlyShown' },
  'step.paste': { title: 'Paste steps', icon: IconClipboard, group: 'Steps', keys: 'Mod+V', keysIn: 'onlyShown' },
  'step.delete': {
    title: 'Delete what is chosen',
    icon: IconTrash,
    group: 'Steps',
    keys: 'Delete',
    keysIn: 'onlyShown',
  },
  'people.goOn': { title: 'Let everybody at this step go on now', icon: IconPlayerTrackNext, group: 'Steps' },
  'people.hold': { title: 'Hold everybody at this step', icon: IconPlayerPause, group: 'Steps' },
  'people.release': { title: 'Release everybody held at this step', icon: IconPlayerPlay, group: 'Steps' },
  'people.remove': { title: 'Take everybody at this step out', icon: IconUserMinus, group: 'Steps' },
  'step.all': { title: 'Choose all steps', icon: IconListCheck, group: 'Steps', keys: 'Mod+A', keysIn: 'notInTexts' },

  'email.design': { title: 'Design the email', icon: IconLayoutList, group: 'Email' },
  'email.plainText': { title: 'Make the email plain text', icon: IconFileText, group: 'Email' },
  'block.add': { title: 'Add a block', icon: IconRowInsertBottom, group: 'Email' },
  'block.up': { title: 'Move the block up', icon: IconArrowUp, group: 'Email', keys: 'Mod+Shift+ArrowUp' },
  'block.down': { title: 'Move the block down', icon: IconArrowDown, group: 'Email', keys: 'Mod+Shift+ArrowDown' },
  'block.duplicate': { title: 'Duplicate the block', icon: IconCopy, group: 'Email' },
  'block.delete': { title: 'Delete the block', icon: IconTrash, group: 'Email' },

  'note.add': { title: 'Add a note', icon: IconNote, group: 'Steps', keys: 'N' },
  'note.go': { title: 'Go to the notes', icon: IconNotes, group: 'Steps' },
  'group.make': { title: 'Group the chosen steps', icon: IconBoxMultiple, group: 'Steps', keys: 'Mod+G' },
  'group.remove': { title: 'Ungroup the steps', icon: IconBoxOff, group: 'Steps', keys: 'Mod+Shift+G' },

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
  'workflow.versions': { title: 'Show the versions', icon: IconHistory, group: 'Workflow' },
  'workflow.png': { title: 'Export as a picture (PNG)', icon: IconPhoto, group: 'Workflow' },
  'workflow.svg': { title: 'Export as a drawing (SVG)', icon: IconVector, group: 'Workflow' },

  'workflow.print': { title: 'Print, or save as PDF', icon: IconPrinter, group: 'Workflow', keys: 'Mod+P' },
  'workflow.turnOn': { title: 'Turn on, publish or start…', icon: IconPower, group: 'Workflow' },
  'workflow.pause': { title: 'Pause the workflow', icon: IconPlayerPause, group: 'Workflow' },
  'workflow.sendHeld': { title: 'Send the first messages now', icon: IconSend, group: 'Workflow' },
  'workflow.takeBack': { title: 'Take turning on back', icon: IconArrowBackUp, group: 'Workflow' },
  'workflow.rename': { title: 'Rename the workflow', icon: IconCursorText, group: 'Workflow', keys: 'F2' },

  'view.outline': { title: 'Show as outline', icon: IconListTree, group: 'View', keys: 'O' },
  'view.map': { title: 'Show the map', icon: IconMap2, group: 'View', keys: 'M' },
  'view.fit': { title: 'See the whole workflow', icon: IconFocusCentered, group: 'View', keys: 'Shift+1' },
  'view.fitChosen': { title: 'See what is chosen', icon: IconZoomScan, group: 'View', keys: 'Shift+2' },
  'view.find': { title: 'Find in this workflow', icon: IconListSearch, group: 'View', keys: 'Mod+F' },

  'test.toggle': { title: 'Test this workflow', icon: IconFlask2, group: 'Test' },
  'test.play': { title: 'Play or pause the test', icon: IconPlayerPlay, group: 'Test', keys: 'P' },
  'test.nextEvent': { title: 'What happens next', icon: IconPlayerTrackNext, group: 'Test', keys: '.' },
  'test.previousEvent': { title: 'What happened before', icon: IconPlayerTrackPrev, group: 'Test', keys: ',' },
  'test.nextDay': { title: 'A day later', icon: IconPlayerSkipForward, group: 'Test', keys: '>' },
  'test.previousDay': { title: 'A day earlier', icon: IconPlayerSkipBack, group: 'Test', keys: '<' },
  'test.toStart': { title: 'To the start of the test', icon: IconPlayerSkipBack, group: 'Test' },
  'test.toEnd': { title: 'To the end of the test', icon: IconPlayerSkipForward, group: 'Test' },
  'test.again': { title: 'Run the test again', icon: IconRefresh, group: 'Test' },
  'test.stop': { title: 'Stop the test on its way', icon: IconPlayerStop, group: 'Test' },

  'text.insertField': {
    title: 'Insert a field into the text',
    icon: IconForms,
    group: 'Steps',
    keys: '/',
    keysIn: 'onlyShown',
  },
  'text.sendTest': { title: 'Send me a test', icon: IconSend, group: 'Test' },
  'text.nextPerson': { title: 'Preview as the next person', icon: IconUserDown, group: 'View' },
  'text.personBefore': { title: 'Preview as the person before', icon: IconUserUp, group: 'View' },

  'palette.open': { title: 'Search or run a command', icon: IconSearch, group: 'Everywhere', keys: 'Mod+K' },
  'keys.show': { title: 'Show all keys', icon: IconKeyboard, group: 'Everywhere', keys: '?' },
  'view.hidePeople': { title: 'Hide people’s details', icon: IconEyeOff, group: 'Everywhere', keys: 'Mod+Shift+H' },
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
