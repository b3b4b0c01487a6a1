import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const emailSequence: Template = {
  id: 'email-sequence-0-3-7-14',
  name: 'Email sequence 0/3/7/14',
  group: 'Campaigns',
  sentence: 'Four emails over two weeks that stop by themselves as soon as someone replies or becomes a customer.',
  days: 16,
  graph: {
    settings: newWorkflowSettings,
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.status', '!=', 'customer') }),
      step('day0', 'email', [0, 1], {
        subject: "Welcome, {{ person.firstName | default: 'and thank you' }}: here is how it works",
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for your interest in {{ business.name | default: 'us' }}. It works in three steps: you tell us what you are after, we suggest a first visit, and you decide afterwards. No paperwork before that.

What are you after? One sentence in reply is plenty.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait3', 'wait', [0, 2], { days: 3 }),
      step('day3', 'email', [0, 3], {
        subject: 'The question everyone asks us first',
        body: `Hi {{ person.firstName | default: 'there' }},

"Is this right for someone like me?" Nearly everyone asks us that, and the honest answer is: come once and you will know. Beginners are welcome, and so are people who come back after years.

Anything else on your mind? Just reply.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait4', 'wait', [0, 4], { days: 4 }),
      step('day7', 'email', [0, 5], {
        subject: "Would next week suit you, {{ person.firstName | default: 'perhaps' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

we are planning next week and would gladly keep a time for you. Mornings tend to be calm, evenings are livelier.

Reply with "morning" or "evening" and we'll send you two suggestions.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait7', 'wait', [0, 6], { days: 7 }),
      step('joined', 'check', [0, 7], { rule: only('person.status', '=', 'customer') }),
      step('day14', 'email', [0, 8], {
        subject: 'The door stays open',
        body: `Hi {{ person.firstName | default: 'there' }},

this is the last email of this series, so no more reminders from {{ business.name | default: 'us' }}. If the timing was wrong, keep this one: a reply to it reaches us next month just as well as today.

We'd be happy to meet you.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('customer', 'goal', [1, 8], { name: 'Became a customer' }),
      step('end', 'end', [0, 9], {}),
    ],
    edges: links(
      'start > day0 > wait3 > day3 > wait4 > day7 > wait7 > joined',
      'joined.no > day14 > end',
      'joined.yes > customer > end',
    ),
  },
  expected: {
    entered: 20,
    messages: 72,
    sent: ['day0', 'day3', 'day7', 'day14'].map((id) => ({ steps: [id], messages: 18 })),
    skipped: [
      { steps: ['day0'], people: 2 },
      { steps: ['day3'], people: 2 },
      { steps: ['day7'], people: 2 },
      { steps: ['day14'], people: 2 },
    ],
    ends: { end: 20 },
  },
}
