import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, step, type Template } from './define.ts'

const isOpen = only('record.state', '=', 'open')

export const assignmentDeadline: Template = {
  id: 'assignment-deadline',
  name: 'Assignment deadline',
  group: 'Course',
  sentence: 'Reminds people 48 and 24 hours before an assignment is due, and nobody who has handed it in.',
  days: 8,
  graph: {
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
      step('dayBefore', 'waitForDate', [0, 2], {
        ...{ field: 'record.dueAt', when: 'before', hours: 24, ifMissing: 'end', ifPast: 'goOn' },
      }),
      step('open', 'check', [0, 3], { rule: isOpen }),
      step('lastDay', 'sms', [0, 4], {
        text: "Hi {{ person.firstName | default: 'there' }}, {{ record.title | default: 'your assignment' }} is due {{ record.dueAt | day }}, {{ record.dueAt | time }}. Need help? Just answer. {{ business.name | default: 'Your team' }}",
        purpose: 'service',
      }),
      step('deadline', 'waitForDate', [0, 5], {
        ...{ field: 'record.dueAt', when: 'after', hours: 1, ifMissing: 'end', ifPast: 'goOn' },
      }),
      step('stillOpen', 'check', [0, 6], { rule: isOpen }),
      step('late', 'saveRecord', [0, 7], { which: 'this', recordType: 'assignment', state: 'late' }),
      step('ask', 'createTask', [0, 8], {
        title:
          'Ask {{ person.name | default: person.email }} about {{ record.title | default: "the assignment" }}: not handed in',
        dueInDays: 1,
      }),
      step('end', 'end', [0, 9], {}),
      step('handedIn', 'end', [1, 7], {}),
    ],
    edges: links(
      'start > twoDays > dayBefore > open',
      'open.yes > lastDay > deadline > stillOpen',
      'open.no > handedIn',
      'stillOpen.yes > late > ask > end',
      'stillOpen.no > handedIn',
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
    entered: 4,
    messages: 6,
    sent: [
      { steps: ['twoDays'], messages: 4 },
      { steps: ['lastDay'], messages: 2 },
    ],
    skipped: [{ steps: ['lastDay'], people: 1 }],
    ends: { end: 2, handedIn: 2 },
    did: { late: 2, ask: 2 },
  },
}
