import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const birthday: Template = {
  id: 'birthday',
  name: 'Birthday',
  group: 'Other',
  sentence: 'Congratulates everyone on the morning of their birthday, every year, by email or else by text message.',
  days: 365,
  graph: {
    settings: { ...newWorkflowSettings, reenter: 'always', stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'dateReached', [0, 0], {
        ...{ of: 'person', field: 'birthday', when: 'on', at: '09:00', yearly: true, states: '' },
        // Later on the same day is fine, the day after is not.
        lateMinutes: 660,
      }),
      step('hasEmail', 'check', [0, 1], { rule: only('person.email', 'notNull') }),
      step('wish', 'email', [0, 2], {
        subject: "Happy birthday, {{ person.firstName | default: 'and many more' }}!",
        body: `Hi {{ person.firstName | default: 'there' }},

all of us at {{ business.name | default: 'our place' }} wish you a very happy birthday: health, good company, and a year you'll love to look back on.

Have a wonderful day,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('text', 'sms', [1, 2], {
        text: "Happy birthday{% if person.firstName != '' %}, {{ person.firstName }}{% endif %}! Have a wonderful day.",
        purpose: 'marketing',
      }),
      step('end', 'end', [0, 3], {}),
    ],
    edges: links('start > hasEmail', 'hasEmail.yes > wish > end', 'hasEmail.no > text > end'),
  },
  expected: {
    entered: 18,
    messages: 18,
    sent: [
      { steps: ['wish'], messages: 16 },
      { steps: ['text'], messages: 2 },
    ],
    skipped: [],
    ends: { end: 18 },
  },
}
