import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, step, type Template } from './define.ts'

export const paymentPending3Days: Template = {
  id: 'payment-pending-3-days',
  name: 'Payment pending 3 days',
  group: 'Payments',
  sentence: 'Asks at 10:00, after three days, whether paying was difficult, and tells you who still has not paid.',
  days: 8,
  graph: {
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['paid', 'unsubscribed'] },
    nodes: [
      step('start', 'dateReached', [1, 0], {
        ...{ of: 'record', recordType: 'payment', field: 'createdAt', when: 'after', days: 3 },
        ...{ states: 'pending', lateMinutes: 2880 },
      }),
      // The next 10:00 after three whole days.
      step('ten', 'waitUntil', [1, 1], {
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        ...{ from: '10:00', to: '10:30' },
      }),
      step('help', 'email', [1, 2], {
        subject:
          "Can we help, {{ person.firstName | default: 'perhaps' }}? {{ record.title | default: 'Your payment' }} is not paid yet",
        body: `Hi {{ person.firstName | default: 'there' }},

your place is kept, only the payment is still open:

{{ record.title | default: 'Your payment' }}{% if record.amount %}
Amount: {{ record.amount }} {{ record.currency }}{% endif %}{% if record.dueAt %}
Due: {{ record.dueAt | day }}{% endif %}

Did something not work, or is there a question first? Reply to this email and I'll help you at once.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 3], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 3 },
      }),
      step('helpNow', 'createTask', [0, 4], {
        title:
          'Answer {{ person.name | default: person.email }}: a question before paying {{ record.title | default: "" }}',
        dueInDays: 0,
      }),
      step('stillPending', 'check', [1, 4], { rule: only('record.state', '=', 'pending') }),
      step('tell', 'notifyStaff', [1, 5], {
        text: '{{ record.title | default: "A payment" }} of {{ person.name | default: person.email }} has been open for six days',
      }),
      step('call', 'createTask', [1, 6], {
        title: 'Call {{ person.name | default: person.email }}: {{ record.title | default: "a payment" }} is not paid',
        dueInDays: 1,
      }),
      step('end', 'end', [1, 7], {}),
    ],
    edges: links(
      'start > ten > help > answer',
      'answer.replied > helpNow > end',
      'answer.timeout > stillPending',
      'stillPending.yes > tell > call > end',
      'stillPending.no > end',
    ),
  },
  records: ['maya.okafor', 'tom.smith', 'priya.patel', 'berg'].map((mailbox) => ({
    ...{ type: 'payment', title: 'Spring course', state: 'pending', key: `spring ${mailbox}` },
    set: { amount: 180, currency: 'GBP', dueAt: '+14d' },
    people: mails(mailbox),
  })),
  whatIf: [
    { at: '+1d 18:00', person: 'maya.okafor@example.com', does: 'pays' },
    { at: '+4d 12:00', person: 'tom.smith@example.com', does: 'pays' },
    { at: '+4d 15:00', person: 'priya.patel@example.com', does: 'replies', text: 'My card was refused.' },
  ],
  expected: {
    entered: 3,
    messages: 3,
    sent: [{ steps: ['help'], messages: 3 }],
    skipped: [],
    ends: { end: 2 },
    did: { helpNow: 1, call: 1 },
  },
}
