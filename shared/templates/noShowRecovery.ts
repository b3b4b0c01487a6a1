import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'

export const noShowRecovery: Template = {
  id: 'no-show-recovery',
  name: 'No-show recovery',
  group: 'Bookings',
  sentence: 'Writes kindly to those who did not come, offers a new time, and reminds you to call those who stay away.',
  days: 7,
  graph: {
    // A reply must not stop it: it is what leads to the new time.
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['unsubscribed'], timeZone: 'business' },
    nodes: [
      step('start', 'recordChanged', [1, 0], {
        ...{ recordType: 'booking', to: 'noShow' },
        // Not for what came in with an old list.
        rule: {
          combinator: 'or',
          rules: [
            { field: 'record.startsAt', operator: 'withinLastDays', value: '7' },
            { field: 'record.startsAt', operator: 'null' },
          ],
        },
      }),
      step('pause', 'wait', [1, 1], { hours: 1 }),
      step('missed', 'email', [1, 2], {
        subject: "We missed you, {{ person.firstName | default: 'and hope all is well' }}: shall we try again?",
        body: `Hi {{ person.firstName | default: 'there' }},

you were booked for {{ record.title | default: 'a visit' }} with {{ business.name | default: 'us' }}, and we didn't see you. I hope all is well.

These things happen. Reply with a day that suits you, and we'll keep a new time for you.

Best wishes,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 3], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 2 },
      }),
      step('newTime', 'createTask', [0, 4], {
        title:
          'Find a new time for {{ person.name | default: person.email }}: missed {{ record.title | default: "a visit" }}, has answered',
        dueInDays: 0,
      }),
      step('bookedAgain', 'check', [1, 4], { rule: only('run.booked', '=', true) }),
      step('back', 'goal', [0, 5], { name: 'Came back after a no-show' }),
      step('hasPhone', 'check', [1, 5], { rule: only('person.phone', 'notNull') }),
      step('text', 'sms', [1, 6], {
        text: "Hi {{ person.firstName | default: 'there' }}, shall we find you a new time for {{ record.title | default: 'your visit' }}? Answer with a day that suits you. {{ business.name | default: 'Your team' }}",
        purpose: 'service',
      }),
      step('lastAnswer', 'waitForEvent', [1, 7], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 2 },
      }),
      step('call', 'createTask', [2, 8], {
        title:
          'Call {{ person.name | default: person.email }}: missed {{ record.title | default: "a visit" }}, no answer since',
        dueInDays: 1,
      }),
      step('arrange', 'createTask', [0, 8], {
        title: 'Find a new time for {{ person.name | default: person.phone }}: answered our text message',
        dueInDays: 0,
      }),
      step('end', 'end', [1, 9], {}),
    ],
    edges: links(
      'start > pause > missed > answer',
      'answer.replied > newTime > end',
      'answer.timeout > bookedAgain',
      'bookedAgain.yes > back > end',
      'bookedAgain.no > hasPhone',
      'hasPhone.yes > text > lastAnswer',
      'hasPhone.no > call > end',
      'lastAnswer.replied > arrange > end',
      'lastAnswer.timeout > call',
    ),
  },
  records: [
    {
      ...{ type: 'booking', title: 'Free trial class', state: 'noShow' },
      set: { startsAt: '-2h', place: 'Main hall' },
      people: [...mails('tom.smith', 'ana.costa', 'mateo.garcia', 'sana.ali'), phones.zoe],
    },
    {
      ...{ type: 'booking', title: 'Free trial class', state: 'attended' },
      set: { startsAt: '-2h' },
      people: mails('maya.okafor'),
    },
  ],
  whatIf: [
    { at: '+6h', person: 'tom.smith@example.com', does: 'replies', text: 'So sorry! Thursday at six?' },
    { at: '+1d 11:00', person: 'ana.costa@example.com', does: 'books' },
    { at: '+3d 11:00', person: phones.zoe, does: 'replies', text: 'Friday please' },
  ],
  expected: {
    entered: 5,
    messages: 6,
    sent: [
      { steps: ['missed'], messages: 4 },
      { steps: ['text'], messages: 2 },
    ],
    skipped: [{ steps: ['missed'], people: 1 }],
    ends: { end: 5 },
    did: { newTime: 1, back: 1, arrange: 1, call: 2 },
  },
}
