import { z } from 'zod'
import { dayMs, hourMs, minuteMs, printDuration } from '../duration.ts'
import { type HappeningType, happeningTypes } from '../happenings.ts'
import { recordTitle, stateTitle, wordsOf } from '../recordWords.ts'
import { defineNode } from './define.ts'
import { field } from './field.ts'
import { readLength } from './spelling.ts'

const type = z.enum(Object.keys(happeningTypes) as [HappeningType, ...HappeningType[]])
const awaited = z.union([
  type,
  z.looseObject({
    event: type,
    port: z.string().min(1).max(40).optional(),
    title: z.string().max(80).optional(),
    /** What has to be equal, where it is not empty: tag; field, to; recordType, to; channel. */
    match: z.record(z.string(), z.string()).optional(),
  }),
])
export type Awaited = z.infer<typeof awaited>

/** What a step waits for, each with the way out that goes with it. A short name alone is its own way out. */
export const awaitedWays = (events: readonly Awaited[]) =>
  events.map((one) => {
    const { event, port = event, title, match = {} } = typeof one === 'string' ? { event: one } : one
    return { event, port, title: title || wordsFor(event, match), match }
  })

/** A sentence names three at most: "replied or booked or 4 other things". */
const firstFew = (ways: readonly { title: string }[]): string[] => {
  const words = ways.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1))
  return words.length > 3 ? [...words.slice(0, 2), `${words.length - 2} other things`] : words
}

/** "Got the tag vip", "Had a booking cancelled": with what narrows it down, so that two ways are told apart. */
function wordsFor(event: HappeningType, match: Readonly<Record<string, string>>) {
  const { tag, recordType, to, field, channel, form, segment, workflow, goal, hook } = match
  if (recordType || (to && event === 'recordChanged'))
    return `Had a ${recordTitle(recordType || 'record').toLowerCase()} ${to ? stateTitle(recordType ?? '', to) : 'change'}`
  if (field) return `Had ${wordsOf(field).toLowerCase()} changed${to ? ` to ${to}` : ''}`
  const words = happeningTypes[event].replace(/^was /, '')
  const what = tag || form || segment || workflow || goal || hook || to
  const narrowed = channel ? `${words} by ${channel}` : what ? words.replace(/ an? (\w+)/, ` the $1 ${what}`) : words
  return narrowed.charAt(0).toUpperCase() + narrowed.slice(1)
}

const limit = z.looseObject({
  days: z.int().min(0).max(3650).default(0),
  hours: z.int().min(0).max(8760).default(0),
  minutes: z.int().min(0).max(525_600).default(0),
})

export const waitForEvent = defineNode({
  type: 'waitForEvent',
  title: 'Wait for something',
  about: 'Holds the person until one of several things happens, each with its own way out, or until the time is up.',
  family: 'wait',
  icon: 'hourglass',
  config: z.object({
    events: field(z.array(awaited).min(1, 'Say what to wait for.').max(10).default(['replied']), {
      title: 'Until they',
      control: 'events',
    }),
    limit: field(limit.default({ days: 3, hours: 0, minutes: 0 }), { title: 'At the longest', control: 'duration' }),
  }),
  spellings: {
    events: { read: readEvents, like: 'Write what to wait for such as ["replied", "booked"].' },
    limit: {
      read: (value) => {
        const length = readLength(value)
        return length && { limit: length }
      },
      like: 'Write the limit such as { "days": 3 }.',
    },
  },
  ports: ({ events }) => [
    ...awaitedWays(events).map(({ port, title }) => ({ id: port, title })),
    { id: 'timeout', title: 'Time is up' },
  ],
  label: ({ events, limit }) =>
    `Wait until they ${firstFew(awaitedWays(events)).join(' or ')}, ${printDuration(limit)} at the longest`,
  heading: ({ id, title }, { events }) => {
    const awaited = awaitedWays(events).find(({ port }) => port === id)
    if (!awaited) return `If ${title.toLowerCase()}`
    if (title !== wordsFor(awaited.event, awaited.match)) return `If “${title}”`
    return `If they ${happeningTypes[awaited.event].startsWith('was ') ? 'were ' : ''}${title.charAt(0).toLowerCase()}${title.slice(1)}`
  },
  check: ({ events, limit }) => {
    const ports = awaitedWays(events).map(({ port }) => port)
    return [
      ...(new Set([...ports, 'timeout']).size === ports.length + 1
        ? []
        : [{ field: 'events', message: 'Two ways out have the same name.' }]),
      ...(lengthOf(limit) > 0 ? [] : [{ field: 'limit', message: 'Say how long to wait at the longest.' }]),
    ]
  },
  takesTime: ({ limit }) => lengthOf(limit) > 0,
  staysMs: () => null,
})

const lengthOf = ({ days, hours, minutes }: z.infer<typeof limit>) => days * dayMs + hours * hourMs + minutes * minuteMs

/** What people call what happens. The way out keeps the word that stands in the file. */
const otherWords: Readonly<Record<string, { event: HappeningType; match?: Record<string, string> }>> = {
  ...{ reply: { event: 'replied' }, replies: { event: 'replied' }, message: { event: 'replied' } },
  ...{ booking: { event: 'booked' }, books: { event: 'booked' }, payment: { event: 'paid' }, pays: { event: 'paid' } },
  ...{
    click: { event: 'clicked' },
    clicks: { event: 'clicked' },
    open: { event: 'opened' },
    opens: { event: 'opened' },
  },
  ...{ bounce: { event: 'bounced' }, bounces: { event: 'bounced' }, unsubscribes: { event: 'unsubscribed' } },
  ...{ unsubscribe: { event: 'unsubscribed' }, tag: { event: 'tagAdded' }, tagged: { event: 'tagAdded' } },
  ...{ status: { event: 'personChanged', match: { field: 'status' } }, task: { event: 'taskDone' } },
  ...{ form: { event: 'formSubmitted' }, goal: { event: 'goalReached' }, webhook: { event: 'webhookReceived' } },
}

/** What may narrow an event down, also beside it instead of in `match`. */
const narrowing = 'tag field to recordType channel form segment workflow goal hook'.split(' ')

function readEvents(events: unknown): Record<string, unknown> | null {
  return Array.isArray(events) ? { events: events.map(readEvent) } : null
}

function readEvent(one: unknown): unknown {
  if (typeof one === 'string') return Object.hasOwn(otherWords, one) ? { ...otherWords[one], port: one } : one
  if (typeof one !== 'object' || one === null) return one
  // Whatever stands in a file: only looked into.
  const { type, on = type, event = on, id, port = id, match, ...rest } = one as Record<string, unknown>
  const known = typeof event === 'string' && Object.hasOwn(otherWords, event) ? otherWords[event] : undefined
  const beside = Object.entries(rest).filter(([key, value]) => narrowing.includes(key) && typeof value === 'string')
  const narrowed = { ...known?.match, ...Object.fromEntries(beside), ...(typeof match === 'object' ? match : {}) }
  const way = port ?? (known ? event : undefined)
  return {
    ...rest,
    event: known?.event ?? event,
    ...(way === undefined ? {} : { port: way }),
    ...(Object.keys(narrowed).length > 0 ? { match: narrowed } : {}),
  }
}
