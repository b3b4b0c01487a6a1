import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const newLeadsToN8n: Template = {
  id: 'new-leads-to-n8n-hubspot',
  name: 'Send new leads to n8n/HubSpot',
  group: 'Other',
  sentence: 'Hands every new lead to n8n, which can put it into HubSpot or another program, and says when that fails.',
  days: 1,
  graph: {
    settings: { ...newWorkflowSettings, stopOn: [] },
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.status', '!=', 'customer') }),
      // The address is a blank to fill in: the one that n8n shows on its webhook.
      step('hand', 'webhook', [0, 1], { url: 'https://example.com/webhook/new-lead', event: 'lead.created' }),
      step('handed', 'tag', [0, 2], { add: ['handed on'] }),
      step('end', 'end', [0, 3], {}),
      step('tell', 'notifyStaff', [1, 2], {
        text: 'The lead {{ person.name | default: person.email }} could not be handed on. Check the address of the webhook.',
      }),
      step('byHand', 'createTask', [1, 3], {
        title: 'Enter {{ person.name | default: person.email }} into the other program by hand',
        dueInDays: 1,
      }),
      step('endFailed', 'end', [1, 4], {}),
    ],
    edges: links('start > hand > handed > end', 'hand.failed > tell > byHand > endFailed'),
  },
  expected: {
    entered: 20,
    messages: 0,
    sent: [{ steps: ['hand'], messages: 20 }],
    skipped: [],
    ends: { end: 20, endFailed: 0 },
    did: { handed: 20 },
  },
}
