import type { Page } from '@playwright/test'
import type { Graph } from '../../shared/graph.ts'
import { followUp, host } from '../builderPage.ts'
import { ask as call } from '../pages/ask.ts'

/** The ids of what there is in it. */
export interface World {
  /** A draft of six steps. */
  plain: string
  /** Forty steps with long German words and Arabic texts, as no one would want them and some have them. */
  long: string
  /** On, with two people waiting in it, and a draft that is another by now. */
  live: string
  /** Turned on a moment ago: its first messages are held. */
  held: string
  /** An email of blocks, a note and a group. */
  designed: string
  maya: string
}

const long: Graph = {
  settings: followUp.settings ?? {},
  nodes: [
    { id: 's0', type: 'personAdded' },
    ...Array.from({ length: 39 }, (_, index) => ({
      id: `s${index + 1}`,
      type: index % 3 === 1 ? 'wait' : 'email',
      config:
        index % 3 === 1
          ? { days: 2 }
          : index % 3 === 0
            ? { subject: `Terminvereinbarungsbestätigungsschreiben ${index}`, body: 'Guten Tag' }
            : { subject: 'تأكيد موعد الحصة التجريبية في النادي الرياضي', body: 'مرحبا' },
    })),
  ],
  edges: Array.from({ length: 39 }, (_, index) => ({
    id: `l${index}`,
    source: `s${index}`,
    port: 'next',
    target: `s${index + 1}`,
  })),
}

const designed: Graph = {
  settings: followUp.settings ?? {},
  nodes: [
    { id: 'start', type: 'personAdded', position: { x: 0, y: 0 } },
    {
      id: 'hello',
      type: 'email',
      position: { x: 0, y: 140 },
      config: {
        subject: 'Welcome to FitBox',
        blocks: [
          { id: 'title', type: 'text', size: 'heading', text: "Hi {{ person.firstName | default: 'there' }}" },
          { id: 'words', type: 'text', text: 'Good to have you. Your first class is free.' },
          { id: 'book', type: 'button', text: 'Book your class', url: 'https://fitbox.example/book' },
          { id: 'line', type: 'divider' },
        ],
      },
    },
    { id: 'wait', type: 'wait', position: { x: 0, y: 280 }, config: { days: 3 } },
  ],
  edges: [
    { id: 'l1', source: 'start', port: 'next', target: 'hello' },
    { id: 'l2', source: 'hello', port: 'next', target: 'wait' },
  ],
  notes: [
    { kind: 'note', id: 'n1', position: { x: 340, y: 130 }, size: { width: 200, height: 96 }, text: 'Ask Ana first.' },
    { kind: 'group', id: 'g1', steps: ['hello', 'wait'], title: 'First week' },
  ],
}

/** A business in the middle of its day, the same every time. */
export async function makeWorld(page: Page): Promise<World> {
  await call(page, 'settings.save', { businessName: 'FitBox', country: 'DE' })
  const { ask } = host(page)
  const make = async (name: string, graph: Graph): Promise<string> =>
    (await ask('post', '/workflows', { name, graph })).id
  const live = await make('Welcome', followUp)
  const held = await make('Spring offer', followUp)
  await ask('post', `/workflows/${live}/on`)
  const { id: maya } = await ask('post', '/people', {
    ...{ firstName: 'Maya', lastName: 'Okafor', email: 'maya@leads.example', phone: '+4915112345678' },
    ...{ tags: ['lead', 'yoga'], fields: { source: 'Website' } },
  })
  await ask('post', '/people', { firstName: 'محمد', email: 'mohammed@leads.example' })
  await call(page, 'engine.runDue', { untilIdle: true })
  await ask('post', `/workflows/${held}/on`, { holdMinutes: 60 })
  await ask('post', `/workflows/${held}/start`, { people: 'maya@leads.example' })
  const changed = {
    ...followUp,
    nodes: followUp.nodes.flatMap((step) => {
      if (step.id === 'thanks') return []
      return [step.id === 'hello' ? { ...step, config: { ...step.config, subject: 'Good morning' } } : step]
    }),
    edges: followUp.edges.map((link) => (link.target === 'thanks' ? { ...link, target: 'remind' } : link)),
  }
  const { revision } = await ask('get', `/workflows/${live}`)
  await ask('put', `/workflows/${live}`, { revision, name: 'Welcome', graph: changed })
  return {
    ...{ live, held, maya, plain: await make('Follow-up', followUp) },
    ...{ long: await make('Terminvereinbarungsbestätigung', long), designed: await make('Designed', designed) },
  }
}
