import type { z } from 'zod'
import type { Graph, GraphEdge, GraphNode } from '../graph.ts'
import type { NodeType, nodes } from '../nodes/index.ts'
import type { Operator, Rule } from '../rules.ts'
import { samplePeople } from '../samplePeople.ts'
import type { WhatIf } from '../whatIf.ts'
import type { TemplateGroup } from './groups.ts'

/** A workflow that is shipped, and what its test over the 20 sample people must show. */
export interface Template {
  /** Never renamed: it is a command-line argument and part of an address. */
  id: string
  name: string
  group: TemplateGroup
  /** What it does for the business, in one line. */
  sentence: string
  /** How many days a test takes until everyone has left, night hours of far time zones included. */
  days: number
  graph: Graph
  /** How some of the sample people are different in its test. */
  people?: readonly SampleChange[]
  /** What its sample people have when the test starts; nobody was told about them yet. */
  records?: readonly SampleRecord[]
  /** What happens during its test. */
  whatIf?: readonly WhatIf[]
  expected: Expected
}

/** What is different about some sample people. What is left out stays as it is. */
export interface SampleChange {
  /** Emails of sample people, or phone numbers of those without. */
  of: readonly string[]
  status?: string
  /** All of their tags. */
  tags?: readonly string[]
  /** Own fields by name. A day may be counted from the start of the test: "+5d". */
  fields?: Readonly<Record<string, string>>
}

/** A record of sample people. */
export interface SampleRecord {
  type: string
  title: string
  /** By id. */
  state: string
  /** Fields by name. A date may be counted from the start of the test: "+2d 18:00" is 18:00 two days after the day it starts,
   *  in the time zone of the business, "+3h" three hours after it starts, "-1d" a day before. */
  set: Readonly<Record<string, string | number | boolean>>
  /** Emails of sample people, or phone numbers of those without. */
  people: readonly string[]
  key?: string
}

/** What a test shows when nothing happens but its `whatIf`, starting on a weekday at 09:00. */
export interface Expected {
  /** Runs that started: people, or people and records. */
  entered: number
  /** Messages to people, on every channel. */
  messages: number
  /** What each step sent, to people or other programs, or several together where a split decides who gets which. */
  sent: { steps: string[]; messages: number }[]
  /** People without an address, who went on without the message: per step, or of several together. */
  skipped: { steps: string[]; people: number }[]
  /** People who arrive at each End. */
  ends: Record<string, number>
  /** How often other steps were done that matter here: records, tasks, goals. */
  did?: Record<string, number>
}

type ConfigInput<T extends NodeType> = z.input<(typeof nodes)[T]['config']>

/** A step on a grid of cards: `column` and `row` count from 0. */
export const step = <T extends NodeType>(
  id: string,
  type: T,
  [column, row]: [column: number, row: number],
  config: ConfigInput<T>,
): GraphNode => ({
  id,
  type,
  version: 1,
  position: { x: column * 320, y: row * 172 },
  config,
})

/** Links in a row along `next`: "start > hello > wait". A way out other than `next` stands after a dot: "asked.yes > call". */
export const links = (...chains: string[]): GraphEdge[] =>
  chains.flatMap((chain) => {
    const places = chain.split('>').map((place) => place.trim())
    return places.slice(1).map((place, index) => {
      const [source = '', port = 'next'] = (places[index] ?? '').split('.')
      const [target = ''] = place.split('.')
      return { id: `${source}-${port}`, source, port, target }
    })
  })

/** A rule of one condition. */
export const only = (field: string, operator: Operator, value?: string | boolean): Rule => ({
  combinator: 'and',
  rules: [value === undefined ? { field, operator } : { field, operator, value }],
})

/** Emails of sample people by what stands before the @. */
export const mails = (...mailboxes: string[]): string[] => mailboxes.map((mailbox) => `${mailbox}@example.com`)

/** The numbers of the two sample people who have no email. */
export const phones = { zoe: '+447700900104', elena: '+447700900113' } as const

/** The same for all sample people, the moment a test starts: for templates that start by something that happens. */
export const everyone = (what: Omit<WhatIf, 'at' | 'person'>): WhatIf[] =>
  samplePeople.map(({ email, phone }) => ({ at: '+0h', person: email || phone, ...what }))
