import { expect, type Locator, type Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'

/** start - hello - check (yes: thanks, no: remind), as a file without positions. */
export const followUp: Graph = {
  settings: { reenter: 'never', stopOn: ['unsubscribed'], timeZone: 'business', quietHours: null },
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, config: {} },
    {
      id: 'hello',
      type: 'email',
      version: 1,
      config: { subject: 'Welcome', body: "Hi {{ person.firstName | default: 'there' }}, good to have you." },
    },
    { id: 'wait', type: 'wait', version: 1, config: { days: 2, hours: 0, minutes: 0 } },
    {
      id: 'check',
      type: 'check',
      version: 1,
      config: { rule: { combinator: 'and', rules: [{ field: 'person.status', operator: '=', value: 'new' }] } },
    },
    { id: 'thanks', type: 'tag', version: 1, config: { add: ['keen'], remove: [] } },
    { id: 'remind', type: 'email', version: 1, config: { subject: 'Still there?', body: 'A short note.' } },
  ],
  edges: [
    { id: 'l1', source: 'start', port: 'next', target: 'hello' },
    { id: 'l2', source: 'hello', port: 'next', target: 'wait' },
    { id: 'l3', source: 'wait', port: 'next', target: 'check' },
    { id: 'l4', source: 'check', port: 'yes', target: 'thanks' },
    { id: 'l5', source: 'check', port: 'no', target: 'remind' },
  ],
}

/** The host behind the page, asked as other programs do, with the session of the browser. */
export function host(page: Page) {
  const url = new URL(page.url()).origin
  return {
    url,
    ask: async (method: 'get' | 'post' | 'put', path: string, data?: object) => {
      const answer = await page.request[method](`${url}/api/v1${path}`, {
        ...(data ? { data } : {}),
        headers: { origin: url },
      })
      expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true)
      return answer.json()
    },
  }
}

export interface BuilderPage {
  id: string
  canvas: Locator
  card: (id: string) => Locator
  /** Cards by what they say. */
  cards: (text: string | RegExp) => Locator
  links: Locator
  inspector: Locator
  /** Waits until everything is saved, then reads it from the host. */
  saved: () => Promise<Graph>
}

/** Makes a workflow on the host and opens it. */
export async function openWorkflow(page: Page, graph: Graph, name = 'Follow-up'): Promise<BuilderPage> {
  const { id } = await host(page).ask('post', '/workflows', { name, graph })
  await page.goto(`${host(page).url}/#/workflows/${id}`)
  return builderPage(page, id)
}

export function builderPage(page: Page, id: string): BuilderPage {
  return {
    id,
    canvas: page.getByRole('application'),
    card: (step) => page.locator(`#step-${step}`),
    cards: (text) => page.locator('.react-flow__node').filter({ hasText: text }),
    links: page.locator('.react-flow__edge'),
    inspector: page.getByRole('complementary', { name: 'Inspector' }),
    saved: async () => {
      await expect(
        page
          .getByRole('banner')
          .getByText(/^Saved/)
          .first(),
      ).toBeVisible()
      return (await host(page).ask('get', `/workflows/${id}`)).graph
    },
  }
}

/** Links as "from.port>to", sorted. */
export const linksOf = (graph: Graph): string[] =>
  graph.edges.map(({ source, port, target }) => `${source}.${port}>${target}`).toSorted()

/** Drags with real mouse moves, as a hand does. */
export async function dragTo(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 8, from.y + 8, { steps: 2 })
  await page.mouse.move(to.x, to.y, { steps: 12 })
  await page.mouse.up()
}

export async function middleOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the screen.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
