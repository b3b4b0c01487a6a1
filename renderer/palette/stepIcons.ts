import {
  type Icon,
  IconArrowsSplit2,
  IconBell,
  IconCalendarClock,
  IconCalendarRepeat,
  IconCheckbox,
  IconClock,
  IconEdit,
  IconFlag,
  IconHandClick,
  IconHelpHexagon,
  IconMail,
  IconPercentage,
  IconTag,
  IconTrophy,
  IconUserPlus,
  IconWebhook,
  IconZzz,
} from '@tabler/icons-react'

/** The icons that step types name. One by one, so that only these of the five thousand are bundled. */
export const stepIcons: Readonly<Record<string, Icon>> = {
  'arrows-split-2': IconArrowsSplit2,
  bell: IconBell,
  'calendar-clock': IconCalendarClock,
  'calendar-repeat': IconCalendarRepeat,
  checkbox: IconCheckbox,
  clock: IconClock,
  edit: IconEdit,
  flag: IconFlag,
  'hand-click': IconHandClick,
  mail: IconMail,
  percentage: IconPercentage,
  tag: IconTag,
  trophy: IconTrophy,
  'user-plus': IconUserPlus,
  webhook: IconWebhook,
  zzz: IconZzz,
}

/** For a step this version does not know. */
export const unknownIcon: Icon = IconHelpHexagon
