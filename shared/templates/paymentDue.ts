import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'

const amount = '{% if record.amount %}\nAmount: {{ record.amount }} {{ record.currency }}{% endif %}'

export const paymentDue: Template = {
  id: 'payment-due-and-overdue',
  name: 'Payment due and overdue',
  group: 'Payments',
  sentence: 'Reminds people before a payment is due, marks it overdue when it is, and stops the moment they pay.',
  days: 24,
  graph: {
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['paid', 'unsubscribed'] },
    nodes: [
      step('before', 'dateReached', [0, 0], {
        ...{ of: 'record', recordType: 'payment', field: 'dueAt', when: 'before', days: 3, at: '10:00' },
        ...{ states: 'pending', lateMinutes: 2880 },
      }),
      step('dueSoon', 'email', [0, 1], {
        subject: 'Due on {{ record.dueAt | day }}: {{ record.title | default: "your payment" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

a friendly reminder from {{ business.name | default: 'us' }}, so that nothing slips through:

{{ record.title | default: 'Your payment' }}${amount}
Due: {{ record.dueAt | day }}

If you have paid already, thank you, and please ignore this note. If anything about it is unclear, just reply.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('endOfReminder', 'end', [0, 2], {}),
      // Who is a day late becomes overdue, and that is what starts the reminders on the right.
      step('after', 'dateReached', [1, 0], {
        ...{ of: 'record', recordType: 'payment', field: 'dueAt', when: 'after', days: 1, at: '10:00' },
        ...{ states: 'pending', lateMinutes: 43_200 },
      }),
      step('setOverdue', 'saveRecord', [1, 1], { which: 'this', recordType: 'payment', state: 'overdue' }),
      step('endOfChange', 'end', [1, 2], {}),
      step('overdue', 'recordChanged', [2, 0], { recordType: 'payment', to: 'overdue' }),
      step('reminder', 'email', [2, 1], {
        subject: 'Still open: {{ record.title | default: "your payment" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

this payment was due{% if record.dueAt %} on {{ record.dueAt | day }}{% endif %} and has not reached us yet:

{{ record.title | default: 'Your payment' }}${amount}

Could you have a look? If it is on its way, thank you, there is nothing else to do. If something is in the way, reply and we'll find a solution.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('week', 'wait', [2, 2], { days: 5 }),
      step('replied', 'check', [2, 3], { rule: only('run.replied', '=', true) }),
      step('settle', 'createTask', [1, 4], {
        title:
          'Answer {{ person.name | default: person.email }} about {{ record.title | default: "a payment" }}, still open',
        dueInDays: 0,
      }),
      step('stillOverdue', 'check', [2, 4], { rule: only('record.state', '=', 'overdue') }),
      step('secondReminder', 'email', [2, 5], {
        subject: 'Second reminder: {{ record.title | default: "your payment" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

we wrote to you a few days ago about this payment, and it is still open:

{{ record.title | default: 'Your payment' }}${amount}

Please pay it within the next seven days, or reply and tell us what you need. We would rather sort it out together.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('lastWeek', 'wait', [2, 6], { days: 7 }),
      step('call', 'createTask', [2, 7], {
        title:
          'Call {{ person.name | default: person.email }}: {{ record.title | default: "a payment" }} is open after two reminders',
        dueInDays: 1,
      }),
      step('end', 'end', [2, 8], {}),
    ],
    edges: links(
      'before > dueSoon > endOfReminder',
      'after > setOverdue > endOfChange',
      'overdue > reminder > week > replied',
      'replied.yes > settle > end',
      'replied.no > stillOverdue',
      'stillOverdue.yes > secondReminder > lastWeek > call > end',
      'stillOverdue.no > end',
    ),
  },
  records: [
    {
      ...{ type: 'payment', title: 'Membership March', state: 'pending', key: 'march-1' },
      set: { dueAt: '+5d', amount: 49, currency: 'GBP' },
      people: mails('maya.okafor'),
    },
    {
      ...{ type: 'payment', title: 'Membership March', state: 'pending', key: 'march-2' },
      set: { dueAt: '+5d', amount: 49, currency: 'GBP' },
      people: mails('tom.smith'),
    },
    {
      ...{ type: 'payment', title: 'Membership March', state: 'pending', key: 'march-3' },
      set: { dueAt: '+5d', amount: 49, currency: 'GBP' },
      people: [phones.zoe],
    },
    {
      ...{ type: 'payment', title: 'Membership March', state: 'paid', key: 'march-4' },
      set: { dueAt: '+5d', paidAt: '-1d', amount: 49, currency: 'GBP' },
      people: mails('ana.costa'),
    },
    {
      ...{ type: 'payment', title: 'Ten lessons', state: 'overdue', key: 'lessons-1' },
      set: { dueAt: '-4d', amount: 320, currency: 'GBP' },
      people: mails('liam.murphy'),
    },
    {
      ...{ type: 'payment', title: 'Ten lessons', state: 'overdue', key: 'lessons-2' },
      set: { dueAt: '-4d', amount: 320, currency: 'GBP' },
      people: mails('hugo.lindqvist'),
    },
  ],
  whatIf: [
    { at: '+4d 12:00', person: 'maya.okafor@example.com', does: 'pays' },
    { at: '+2d 12:00', person: 'liam.murphy@example.com', does: 'pays' },
    { at: '+1d 12:00', person: 'hugo.lindqvist@example.com', does: 'replies', text: 'Can I pay in two parts?' },
  ],
  expected: {
    entered: 9,
    messages: 6,
    sent: [
      { steps: ['dueSoon'], messages: 2 },
      { steps: ['reminder'], messages: 3 },
      { steps: ['secondReminder'], messages: 1 },
    ],
    skipped: [
      { steps: ['dueSoon'], people: 1 },
      { steps: ['reminder'], people: 1 },
      { steps: ['secondReminder'], people: 1 },
    ],
    ends: { endOfReminder: 3, endOfChange: 2, end: 3 },
    did: { setOverdue: 2, settle: 1, call: 2 },
  },
}
