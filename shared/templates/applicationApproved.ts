import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'

export const applicationApproved: Template = {
  id: 'application-approved',
  name: 'Application approved',
  group: 'Course',
  sentence: 'Makes the account of everyone you approve, sends them a temporary password, and plans the welcome call.',
  days: 3,
  graph: {
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'recordChanged', [0, 0], {
        ...{ recordType: 'application', to: 'approved' },
        // Not for what came in with an old list.
        rule: {
          combinator: 'or',
          rules: [
            { field: 'record.appliedAt', operator: 'withinLastDays', value: '180' },
            { field: 'record.appliedAt', operator: 'null' },
          ],
        },
      }),
      step('hasEmail', 'check', [0, 1], { rule: only('person.email', 'notNull') }),
      step('password', 'generateCode', [0, 2], { kind: 'password', length: 12 }),
      // The address is a blank to fill in: that of the system in which people get their accounts.
      step('account', 'httpRequest', [0, 3], {
        method: 'POST',
        url: 'https://example.com/api/accounts',
        body: `{
  "email": {{ person.email | json }},
  "name": {{ person.name | json }},
  "password": {{ steps.password.code | json }}
}`,
        inDoubt: 'hold',
      }),
      step('welcome', 'email', [0, 4], {
        subject: "Welcome, {{ person.firstName | default: 'and congratulations' }}: you are in",
        body: `Hi {{ person.firstName | default: 'there' }},

good news: your application{% if record.forWhat %} for {{ record.forWhat }}{% endif %} is approved. We are happy to have you at {{ business.name | default: 'our place' }}.

Your account is ready:

Sign in with: {{ person.email }}
Temporary password: {{ steps.password.code }}

Please choose your own password when you sign in for the first time. We'll call you in the next days to answer your questions; if you have one now, just reply.

Welcome aboard,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('whatsapp', 'whatsapp', [0, 5], {
        kind: 'template',
        // The name under which WhatsApp approved your template with two fields: first name, and what they applied for.
        template: 'application_approved',
        parameters: [
          "{{ person.firstName | default: 'there' }}",
          "{{ record.forWhat | default: record.title | default: 'your course' }}",
        ],
        purpose: 'service',
      }),
      step('customer', 'setField', [0, 6], { field: 'status', value: 'customer' }),
      step('call', 'createTask', [0, 7], {
        title: 'Welcome call with {{ person.name | default: person.email }}',
        dueInDays: 1,
      }),
      step('note', 'addNote', [0, 8], {
        text: 'Application{% if record.forWhat %} for {{ record.forWhat }}{% endif %} approved: account made, welcome sent.',
      }),
      step('tell', 'notifyStaff', [0, 9], {
        text: '{{ person.name | default: person.email }} is in{% if record.forWhat %}: {{ record.forWhat }}{% endif %}',
      }),
      step('enrolled', 'goal', [0, 10], { name: 'Application approved' }),
      step('end', 'end', [0, 11], {}),
      step('noAccount', 'notifyStaff', [1, 4], {
        text: 'The account of {{ person.name | default: person.email }} could not be made. Make it by hand, then write to them.',
      }),
      step('byHand', 'createTask', [1, 5], {
        title: 'Make the account of {{ person.name | default: person.email }} by hand',
        dueInDays: 0,
      }),
      step('askEmail', 'createTask', [2, 2], {
        title:
          'Ask {{ person.name | default: person.phone }} for an email address: approved, but there is no account without one',
        dueInDays: 0,
      }),
      step('endByHand', 'end', [1, 6], {}),
    ],
    edges: links(
      'start > hasEmail',
      'hasEmail.yes > password > account > welcome > whatsapp > customer > call > note > tell > enrolled > end',
      'account.failed > noAccount > byHand > endByHand',
      'hasEmail.no > askEmail > endByHand',
    ),
  },
  records: [
    {
      ...{ type: 'application', title: 'Application of Maya Okafor', state: 'approved' },
      set: { appliedAt: '-6d', forWhat: 'Web design, spring' },
      people: mails('maya.okafor'),
    },
    {
      ...{ type: 'application', title: 'Application of Mateo García', state: 'approved' },
      set: { appliedAt: '-5d', forWhat: 'Web design, spring' },
      people: mails('mateo.garcia'),
    },
    {
      ...{ type: 'application', title: 'Application of Zoë Müller', state: 'approved' },
      set: { appliedAt: '-4d' },
      people: [phones.zoe],
    },
    {
      ...{ type: 'application', title: 'Application of Tom Smith', state: 'received' },
      set: { appliedAt: '-1d', forWhat: 'Photography' },
      people: mails('tom.smith'),
    },
    {
      ...{ type: 'application', title: 'Application of Ana Costa', state: 'rejected' },
      set: { appliedAt: '-9d' },
      people: mails('ana.costa'),
    },
  ],
  whatIf: [
    {
      ...{ at: '+1d 11:00', person: 'tom.smith@example.com' },
      record: { type: 'application', title: 'Application of Tom Smith', set: { state: 'approved' } },
    },
  ],
  expected: {
    entered: 4,
    messages: 5,
    sent: [
      { steps: ['account'], messages: 3 },
      { steps: ['welcome'], messages: 3 },
      { steps: ['whatsapp'], messages: 2 },
    ],
    skipped: [{ steps: ['whatsapp'], people: 1 }],
    ends: { end: 3, endByHand: 1 },
    did: { call: 3, note: 3, enrolled: 3, askEmail: 1 },
  },
}
