import type { z } from 'zod'
import type { Graph, GraphEdge, GraphNode } from '../graph.ts'
import type { NodeType, nodes } from '../nodes/index.ts'
import type { Operator, Rule } from '../rules.ts'

/** A workflow that is shipped, and what its test over the 20 sample people must show. */
export interface Template {
  /** Never renamed: it is a command-line argument and part of an address. */
  id: string
  name: string
  /** What it does for the business, in one line. */
  sentence: string
  /** How many days a test takes until everyone has left, night hours of far time zones included. */
  days: number
  graph: Graph
  expected: Expected
}

/** What a test shows when nobody replies, starting on a weekday at 09:00. */
export interface Expected {
  /** People whose run started. */
  entered: number
  /** Emails to people. */
  messages: number
  /** The emails of each step, or of several together where a split decides who gets which. */
  sent: { steps: string[]; messages: number }[]
  /** People without an address, who went on without the email: per step, or of several together. */
  skipped: { steps: string[]; people: number }[]
  /** People who arrive at each End. */
  ends: Record<string, number>
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
