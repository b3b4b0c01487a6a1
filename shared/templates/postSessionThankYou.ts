import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'

export const postSessionThankYou: Template = {
  id: 'post-session-thank-you',
  name: 'Post-session thank-you and review request',
  group: 'Bookings',
  sentence: 'Thanks people the morning after they came, asks how it was, and helps them to the next date.',
  days: 9,
  graph: {
    // Regulars are asked once in two months. A reply must not stop it: it is what we ask for.
    settings: {
      ...newWorkflowSettings,
      ...{ reenter: 'afterDays', reenterAfterDays: 60, stopOn: ['unsubscribed'], timeZone: 'business' },
    },
    nodes: [
      step('start', 'recordChanged', [1, 0], {
        ...{ recordType: 'booking', to: 'attended' },
        // Not for what came in with an old list.
        rule: {
          combinator: 'or',
          rules: [
            { field: 'record.startsAt', operator: 'withinLastDays', value: '3' },
            { field: 'record.startsAt', operator: 'null' },
          ],
        },
      }),
      step('night', 'wait', [1, 1], { hours: 12 }),
      step('morning', 'waitUntil', [1, 2], {
        days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
        ...{ from: '10:00', to: '18:00' },
      }),
      step('thanks', 'email', [1, 3], {
        subject: "Thank you for coming, {{ person.firstName | default: 'and come again' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

it was good to have you at {{ business.name | default: 'our place' }}. How was it for you?

One sentence in reply is plenty: what did you like, and what should we do better? I read every answer.

And if you would recommend us, a short review online helps others to find us. Thank you!

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 4], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 4 },
      }),
      step('read', 'createTask', [0, 5], {
        title:
          "Read how {{ record.title | default: 'it' }} was for {{ person.name | default: person.email }}, and answer",
        dueInDays: 1,
      }),
      step('bookedAgain', 'check', [1, 5], { rule: only('run.booked', '=', true) }),
      step('nextDate', 'email', [2, 6], {
        subject: 'Shall we find your next date?',
        body: `Hi {{ person.firstName | default: 'there' }},

it works best when it becomes a habit, so let me ask: shall we keep the same day and time for you next week?

Reply with "yes", or with a time that suits you better, and it's booked.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('regular', 'goal', [1, 6], { name: 'Booked again' }),
      step('end', 'end', [1, 7], {}),
    ],
    edges: links(
      'start > night > morning > thanks > answer',
      'answer.replied > read > end',
      'answer.timeout > bookedAgain',
      'bookedAgain.yes > regular > end',
      'bookedAgain.no > nextDate > end',
    ),
  },
  records: [
    {
      ...{ type: 'booking', title: 'Free trial class', state: 'attended' },
      set: { startsAt: '-1d 18:00', place: 'Main hall' },
      people: [...mails('maya.okafor', 'liam.murphy', 'omar.haddad', 'hugo.lindqvist', 'berg'), phones.zoe],
    },
    {
      ...{ type: 'booking', title: 'Free trial class', state: 'noShow' },
      set: { startsAt: '-1d 18:00' },
      people: mails('tom.smith'),
    },
  ],
  whatIf: [
    { at: '+1d 13:00', person: 'maya.okafor@example.com', does: 'replies', text: 'Loved it, a bit cold in there.' },
    { at: '+2d 09:00', person: 'liam.murphy@example.com', does: 'books' },
  ],
  expected: {
    entered: 6,
    messages: 8,
    sent: [
      { steps: ['thanks'], messages: 5 },
      { steps: ['nextDate'], messages: 3 },
    ],
    skipped: [
      { steps: ['thanks'], people: 1 },
      { steps: ['nextDate'], people: 1 },
    ],
    ends: { end: 6 },
    did: { read: 1, regular: 1 },
  },
}
