/** The ways to look at messages, with what is said when there are none. */
export const filters = [
  {
    id: 'all',
    title: 'All',
    none: 'No message yet',
    about: 'Every message that a workflow writes shows up here, exactly as the person sees it.',
  },
  {
    id: 'needsYou',
    title: 'Needs you',
    none: 'Nothing waits for you',
    about: 'Messages that are in doubt, failed or held back would be here, each with what can be done.',
  },
  {
    id: 'coming',
    title: 'Coming',
    none: 'Nothing is about to go out',
    about: 'Messages that have a time already would be here until they leave.',
  },
  {
    id: 'sent',
    title: 'Sent',
    none: 'Nothing was sent yet',
    about: 'Messages that went out through your mail account would be here.',
  },
  {
    id: 'test',
    title: 'Test inbox',
    none: 'The Test inbox is empty',
    about: 'While no mail account is connected, live messages land here instead of leaving this computer.',
  },
] as const

export const filterOf = (id: string) => filters.find((filter) => filter.id === id) ?? filters[0]
