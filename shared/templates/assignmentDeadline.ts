import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, step, type Template } from './define.ts'

export const assignmentDeadline: Template = {
  id: 'assignment-deadline',
  name: 'Assignment deadline',
  group: 'Course',
  sentence: 'Reminds people 48 and 24 hours before an assignment is due, and nobody who has handed it in.',
  days: 8,
  graph: {
    // Three starts and not one long walk: so a deadline may move, and what was handed in may be given back.
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'dateReached', [0, 0], {
        ...{ of: 'record', recordType: 'assignment', field: 'dueAt', when: 'before', hours: 48 },
        ...{ states: 'open', lateMinutes: 1440 },
      }),
      step('twoDays', 'email', [0, 1], {
        subject: 'Due {{ record.dueAt | day }}: {{ record.title | default: "your assignment" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

there are two days left for {{ record.title | default: 'your assignment' }}. Please hand it in by {{ record.dueAt | day }}, {{ record.dueAt | time }}.

It doesn't have to be perfect: something short that is handed in helps you more than something long that isn't. Stuck? Reply with the sentence you are stuck at, and we'll look at it together.

Good luck,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('endOfFirst', 'end', [0, 2], {}),
      step('dayBefore', 'dateReached', [1, 0], {
        ...{ of: 'record', recordType: 'assignment', field: 'dueAt', when: 'before', hours: 24 },
        ...{ states: 'open', lateMinutes: 720 },
      }),
      step('hasPhone', 'check', [1, 1], { rule: only('person.phone', 'notNull') }),
      step('lastDay', 'sms', [1, 2], {
        text: "Hi {{ person.firstName | default: 'there' }}, {{ record.title | default: 'your assignment' }} is due {{ record.dueAt | day }}, {{ record.dueAt | time }}. Need help? Just answer. {{ business.name | default: 'Your team' }}",
        purpose: 'service',
      }),
      step('lastDayEmail', 'email', [2, 3], {
        subject: 'One day left: {{ record.title | default: "your assignment" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

{{ record.title | default: 'your assignment' }} is due {{ record.dueAt | day }}, {{ record.dueAt | time }}. Need help? Just reply.

Good luck,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('endOfSecond', 'end', [1, 4], {}),
      step('deadline', 'dateReached', [3, 0], {
        ...{ of: 'record', recordType: 'assignment', field: 'dueAt', when: 'after', hours: 1 },
        ...{ states: 'open', lateMinutes: 10_080 },
      }),
      step('late', 'saveRecord', [3, 1], { which: 'this', recordType: 'assignment', state: 'late' }),
      step('ask', 'createTask', [3, 2], {
        title:
          'Ask {{ person.name | default: person.email }} about {{ record.title | default: "the assignment" }}: not handed in',
        dueInDays: 1,
      }),
      step('end', 'end', [3, 3], {}),
    ],
    edges: links(
      'start > twoDays > endOfFirst',
      'dayBefore > hasPhone',
      'hasPhone.yes > lastDay > endOfSecond',
      'lastDay.failed > lastDayEmail',
      'hasPhone.no > lastDayEmail > endOfSecond',
      'deadline > late > ask > end',
    ),
  },
  records: ['maya.okafor', 'tom.smith', 'priya.patel', 'mateo.garcia', 'aisha.khan'].map((mailbox) => ({
    ...{ type: 'assignment', title: 'Assignment 1', state: 'open', key: `assignment-1 ${mailbox}` },
    set: { dueAt: '+5d 17:00' },
    people: mails(mailbox),
  })),
  whatIf: [
    {
      ...{ at: '+2d 12:00', person: 'maya.okafor@example.com' },
      record: { type: 'assignment', title: 'Assignment 1', set: { state: 'handedIn' } },
    },
    {
      ...{ at: '+3d 20:00', person: 'tom.smith@example.com' },
      record: { type: 'assignment', title: 'Assignment 1', set: { state: 'handedIn' } },
    },
    {
      ...{ at: '+5d 15:00', person: 'priya.patel@example.com' },
      record: { type: 'assignment', title: 'Assignment 1', set: { state: 'handedIn' } },
    },
  ],
  expected: {
    entered: 9,
    messages: 7,
    sent: [
      { steps: ['twoDays'], messages: 4 },
      { steps: ['lastDay'], messages: 2 },
      { steps: ['lastDayEmail'], messages: 1 },
    ],
    skipped: [],
    ends: { endOfFirst: 4, endOfSecond: 3, end: 2 },
    did: { late: 2, ask: 2 },
  },
}
