import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const followUp3Days: Template = {
  id: 'follow-up-3-days',
  name: 'Follow up after 3 days of silence',
  group: 'Leads',
  sentence: 'Writes to leads nobody has spoken to for 3 days, then puts a call on your list.',
  days: 7,
  graph: {
    settings: { ...newWorkflowSettings, stopOn: ['replied', 'booked', 'unsubscribed'] },
    nodes: [
      step('start', 'noContact', [0, 0], {
        days: 3,
        // Who has booked is not quiet: they are coming.
        rule: {
          combinator: 'and',
          rules: [
            { field: 'person.status', operator: 'in', value: 'new,contacted' },
            { field: 'history.bookings', operator: '=', value: '0' },
          ],
        },
      }),
      step('hasEmail', 'check', [0, 1], { rule: only('person.email', 'notNull') }),
      step('stillInterested', 'email', [0, 2], {
        subject: "Any questions so far, {{ person.firstName | default: 'perhaps' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

you asked about {{ business.name | default: 'us' }} a few days ago, and I wanted to check that you have all you need.

Many people ask first how it works, what it costs or when there is a place. Reply with your question, even a small one, and I will answer it myself.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('wait', 'wait', [0, 3], { days: 2 }),
      step('call', 'createTask', [0, 4], {
        title: 'Call {{ person.name | default: person.email }}: no answer to our email',
        dueInDays: 1,
      }),
      step('callNow', 'createTask', [1, 2], {
        title: 'Call {{ person.name | default: person.phone }}: quiet for 3 days, and we have no email',
        dueInDays: 0,
      }),
      step('end', 'end', [0, 5], {}),
    ],
    edges: links(
      'start > hasEmail',
      'hasEmail.yes > stillInterested > wait > call > end',
      'hasEmail.no > callNow > end',
    ),
  },
  expected: {
    entered: 20,
    messages: 18,
    sent: [{ steps: ['stillInterested'], messages: 18 }],
    skipped: [],
    ends: { end: 20 },
  },
}
