import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'

export const weeklyCheckIn: Template = {
  id: 'weekly-check-in',
  name: 'Weekly check-in',
  group: 'Campaigns',
  sentence: 'Asks your customers every Monday morning how their week was, and puts each answer on your list.',
  days: 20,
  graph: {
    // It is there to be replied to, and it is over before the next Monday.
    settings: { ...newWorkflowSettings, reenter: 'always', stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'schedule', [1, 0], {
        days: ['monday'],
        at: '09:00',
        rule: {
          combinator: 'and',
          rules: [
            { field: 'person.status', operator: '=', value: 'customer' },
            { field: 'person.tags', operator: 'doesNotContain', value: 'no check-in' },
          ],
        },
      }),
      step('hasEmail', 'check', [1, 1], { rule: only('person.email', 'notNull') }),
      step('question', 'email', [1, 2], {
        subject: "How was your week{% if person.firstName != '' %}, {{ person.firstName }}{% endif %}?",
        body: `Hi {{ person.firstName | default: 'there' }},

a new week, so here are our three questions. One line for each is plenty:

1. What went well last week?
2. What was hard?
3. What is the one thing you want to get done this week?

I read your answer before we meet next.

Have a good start,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('textQuestion', 'sms', [2, 2], {
        text: "Hi {{ person.firstName | default: 'there' }}, how was your week? One line is plenty, and I read it before we meet. {{ business.name | default: 'Your team' }}",
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 3], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 4 },
      }),
      step('read', 'createTask', [0, 4], {
        title: 'Read the check-in of {{ person.name | default: person.email }}',
        dueInDays: 1,
      }),
      step('end', 'end', [1, 5], {}),
    ],
    edges: links(
      'start > hasEmail',
      'hasEmail.yes > question > answer',
      'hasEmail.no > textQuestion > answer',
      'answer.replied > read > end',
      'answer.timeout > end',
    ),
  },
  people: [
    { of: [...mails('maya.okafor', 'tom.smith', 'yuki.tanaka', 'grace.lee'), phones.zoe], status: 'customer' },
    { of: mails('hugo.lindqvist'), status: 'customer', tags: ['no check-in'] },
  ],
  whatIf: [{ at: '+7d 18:00', person: 'maya.okafor@example.com', does: 'replies', text: 'Good, good, sleep more.' }],
  expected: {
    entered: 10,
    messages: 10,
    sent: [
      { steps: ['question'], messages: 8 },
      { steps: ['textQuestion'], messages: 2 },
    ],
    skipped: [],
    ends: { end: 10 },
    did: { read: 1 },
  },
}
