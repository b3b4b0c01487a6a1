/** What can happen to a person. The names are data on people's disks: in events, in files and in what steps wait for. */
export const happeningTypes = {
  personAdded: 'was added',
  personChanged: 'had a field changed',
  tagAdded: 'got a tag',
  tagRemoved: 'lost a tag',
  replied: 'replied',
  contacted: 'was contacted',
  opened: 'opened an email',
  clicked: 'clicked a link',
  bounced: 'could not be reached',
  unsubscribed: 'unsubscribed',
  recordChanged: 'had a record change',
  booked: 'booked',
  paid: 'paid',
  taskDone: 'had a task done',
  formSubmitted: 'filled in a form',
  webhookReceived: 'came by webhook',
  joinedSegment: 'joined a segment',
  leftSegment: 'left a segment',
  workflowFinished: 'finished a workflow',
  goalReached: 'reached a goal',
} as const
export type HappeningType = keyof typeof happeningTypes

/** The same of people in general: "Stops when they reply". */
export const happeningVerbs: Readonly<Record<HappeningType, string>> = {
  personAdded: 'are added',
  personChanged: 'have a field changed',
  tagAdded: 'get a tag',
  tagRemoved: 'lose a tag',
  replied: 'reply',
  contacted: 'are contacted',
  opened: 'open an email',
  clicked: 'click a link',
  bounced: 'cannot be reached',
  unsubscribed: 'unsubscribe',
  recordChanged: 'have a record change',
  booked: 'book',
  paid: 'pay',
  taskDone: 'have a task done',
  formSubmitted: 'fill in a form',
  webhookReceived: 'come by webhook',
  joinedSegment: 'join a segment',
  leftSegment: 'leave a segment',
  workflowFinished: 'finish a workflow',
  goalReached: 'reach a goal',
}

/** Something that happened to one person. */
export interface Happening {
  /** Unique for the occasion: the first wins, a repetition changes nothing. */
  id: string
  type: HappeningType
  personId: string
  recordId?: string | null
  /** The run whose step brought it about, if one did. */
  runId?: number | null
  atMs: number
  /** field, from, to; tag; channel, text; recordType, from, to, created; workflow; task; goal, value. */
  payload: Readonly<Record<string, unknown>>
}

/** What counts as contact with a person, so that their silence begins anew. */
export const isContact = (type: HappeningType) => type === 'replied' || type === 'contacted' || type === 'formSubmitted'
