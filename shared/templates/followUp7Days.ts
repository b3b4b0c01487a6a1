import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const followUp7Days: Template = {
  id: 'follow-up-7-days',
  name: 'Follow up after 7 days of silence',
  group: 'Leads',
  sentence: 'Gives quiet leads one last friendly chance after a week, and marks those who stay silent.',
  days: 13,
  graph: {
    settings: { ...newWorkflowSettings, stopOn: ['replied', 'booked', 'unsubscribed'] },
    nodes: [
      step('start', 'noContact', [0, 0], {
        days: 7,
        // Who has booked is not quiet: they are coming.
        rule: {
          combinator: 'and',
          rules: [
            { field: 'person.status', operator: 'in', value: 'new,contacted' },
            { field: 'history.bookings', operator: '=', value: '0' },
          ],
        },
      }),
      step('lastNote', 'email', [0, 1], {
        subject: "Shall we keep your place, {{ person.firstName | default: 'or not' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

we haven't spoken for a week, and I don't want to fill your inbox. So just one question about your enquiry with {{ business.name | default: 'us' }}:

1. Yes, I'd like to go on
2. Not now, ask me in a month
3. No, thank you

A reply with the number is enough. Whatever you choose is fine with us.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('wait', 'wait', [0, 2], { days: 4 }),
      step('onTrial', 'check', [0, 3], { rule: only('person.tags', 'contains', 'trial') }),
      step('call', 'createTask', [0, 4], {
        title: 'Call {{ person.name | default: person.email }}: asked for a trial, silent since',
        dueInDays: 2,
      }),
      step('quiet', 'tag', [1, 4], { add: ['gone quiet'] }),
      step('end', 'end', [0, 5], {}),
    ],
    edges: links('start > lastNote > wait > onTrial', 'onTrial.yes > call > end', 'onTrial.no > quiet > end'),
  },
  expected: {
    entered: 20,
    messages: 18,
    sent: [{ steps: ['lastNote'], messages: 18 }],
    skipped: [{ steps: ['lastNote'], people: 2 }],
    ends: { end: 20 },
  },
}
