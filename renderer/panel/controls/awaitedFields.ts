import type { HappeningType } from '../../../shared/happenings.ts'
import type { FormField } from '../../../shared/nodes/derive.ts'
import type { FieldMeta } from '../../../shared/nodes/field.ts'
import { channelChoices } from '../../../shared/nodes/messageReceived.ts'

/** What can be waited for, what is wanted most first. */
export const awaitable: readonly HappeningType[] = [
  ...(['replied', 'booked', 'paid', 'clicked', 'opened', 'tagAdded', 'tagRemoved', 'personChanged'] as const),
  ...(['recordChanged', 'formSubmitted', 'taskDone', 'unsubscribed', 'bounced', 'contacted'] as const),
  ...(['joinedSegment', 'leftSegment', 'workflowFinished', 'goalReached', 'webhookReceived'] as const),
]

const ask = (key: string, meta: FieldMeta): FormField => ({ key, meta, schema: {}, isText: false })
const { any: _, ...channels } = channelChoices
const channel = ask('channel', { title: 'By', control: 'choice', choices: { '': 'Any channel', ...channels } })
const tag = ask('tag', { title: 'Which tag', help: 'Leave empty for any tag.' })
const segment = ask('segment', { title: 'Which segment', control: 'segment', empty: 'Any segment' })

/** What more can be said about it: each has to be equal where it is not empty. */
const narrowing: Partial<Record<HappeningType, readonly FormField[]>> = {
  replied: [channel],
  contacted: [channel],
  tagAdded: [tag],
  tagRemoved: [tag],
  personChanged: [
    ask('field', { title: 'Which field', control: 'personField', empty: 'Any field' }),
    ask('to', { title: 'To', help: 'Leave empty for any value.' }),
  ],
  recordChanged: [
    ask('recordType', { title: 'Kind of record', control: 'recordType', empty: 'Any kind' }),
    ask('to', { title: 'To state', control: 'recordState', empty: 'Any change' }),
  ],
  formSubmitted: [ask('form', { title: 'Which form', help: 'Leave empty for any form.' })],
  webhookReceived: [ask('hook', { title: 'Name of the webhook', help: 'Leave empty for any.' })],
  joinedSegment: [segment],
  leftSegment: [segment],
  workflowFinished: [ask('workflow', { title: 'Which workflow', control: 'workflow', empty: 'Any workflow' })],
  goalReached: [ask('goal', { title: 'Which goal', help: 'Leave empty for any goal.' })],
}

export const fieldsToMatch = (event: HappeningType): readonly FormField[] => narrowing[event] ?? []
