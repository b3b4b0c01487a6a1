import type { PersonInput } from '../../shared/contract/people.ts'
import type { Graph, WorkflowSettings } from '../../shared/graph.ts'
import { drawGraph } from './drawGraph.ts'
import { maya } from './maya.ts'
import { type TestEngine, withEngine } from './testEngine.ts'

/** A business with an engine, for tests that say in a sentence what it can express. */
export interface Business extends TestEngine {
  /** Draws a workflow and turns it on. Gives its id. */
  on: (name: string, graph: Graph) => Promise<string>
  add: (person?: Partial<PersonInput>) => Promise<string>
  record: (
    type: string,
    of: string[],
    more?: { title?: string; state?: string; set?: Record<string, unknown> },
  ) => Promise<string>
  /** Everything that was sent to people, oldest first: "Thu 09:00 maya@example.com: Welcome". */
  sent: () => Promise<string[]>
}

export const inBusiness = (use: (business: Business) => Promise<void>, startMs?: number) =>
  withEngine(async (test) => {
    const add = async (person: Partial<PersonInput> = {}) => (await test.api.people.add({ ...maya, ...person })).id
    const on = async (name: string, graph: Graph) => {
      const { id } = await test.api.workflows.create({ name, graph })
      await test.api.workflows.turnOn({ id })
      return id
    }
    const record: Business['record'] = async (type, people, { title, state, set = {} } = {}) => {
      const input = { type, people, set, ...(title ? { title } : {}), ...(state ? { state } : {}) }
      return (await test.api.records.save(input)).id
    }
    const sent = async () => {
      const { messages } = await test.api.messages.list({ show: 'all', limit: 1000 })
      return messages
        .filter(({ direction, state }) => direction === 'out' && state === 'accepted')
        .reverse()
        .sort((a, b) => a.at.localeCompare(b.at))
        .map(({ at, to, subject, body }) => `${when(at)} ${to}: ${subject || body}`)
    }
    // Not spread: `engine` and `api` change when it is reopened. And whoever took `api` apart has the one that is open.
    const api = new Proxy(test.api, { get: (_, area) => Reflect.get(test.api, area) })
    await use(Object.assign(Object.create(test, { api: { value: api } }), { on, add, record, sent }) as Business)
  }, startMs)

/** What was sent, without when and to whom. */
export const subjectsOf = (lines: readonly string[]) => lines.map((line) => line.split(': ').slice(1).join(': '))

const when = (iso: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' })
    .format(new Date(iso))
    .replace(',', '')

/** A start step and one email that says it happened. */
export const greetOn = (
  type: string,
  config: Record<string, unknown> = {},
  settings: WorkflowSettings = { reenter: 'always' },
) =>
  drawGraph(
    { start: [type, config], hello: ['email', { subject: 'Hello {{ person.firstName }}', body: 'Hi' }] },
    ['start > hello'],
    settings,
  )
