import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, phones, step, type Template } from './define.ts'
import { startsAt } from './startsAt.ts'

export const bookingConfirmation: Template = {
  id: 'booking-confirmation',
  name: 'Booking confirmation',
  group: 'Bookings',
  sentence: 'Confirms every new booking by email, and by text message to those who gave a phone number.',
  days: 2,
  graph: {
    // Times are told as they are where the booking is. The booking itself must not stop it, nor a question about it.
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['unsubscribed'], timeZone: 'business' },
    nodes: [
      step('start', 'recordChanged', [0, 0], {
        recordType: 'booking',
        to: 'booked',
        // Nobody is told of a booking that is long over because it came in with an old list.
        rule: {
          combinator: 'or',
          rules: [
            { field: 'record.startsAt', operator: 'withinNextDays', value: '730' },
            { field: 'record.startsAt', operator: 'null' },
          ],
        },
      }),
      step('confirm', 'email', [0, 1], {
        subject: `Booked: {{ record.title | default: 'your visit' }}{% if record.startsAt %}, {{ record.startsAt | day }}{% endif %}`,
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for booking with {{ business.name | default: 'us' }}. This is what we have noted for you:

{{ record.title | default: 'Your visit' }}{% if record.startsAt %}
When: ${startsAt}{% endif %}{% if record.place %}
Where: {{ record.place }}{% endif %}

If something comes up, reply to this email and we'll find another time. The sooner we know, the easier it is.

We look forward to seeing you,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('hasPhone', 'check', [0, 2], { rule: only('person.phone', 'notNull') }),
      step('text', 'sms', [0, 3], {
        text: `Booked: {{ record.title | default: 'your visit' }}{% if record.startsAt %}, ${startsAt}{% endif %}. Can't make it? Just answer this message. {{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('end', 'end', [0, 4], {}),
      step('endByEmail', 'end', [1, 3], {}),
    ],
    edges: links('start > confirm > hasPhone', 'hasPhone.yes > text > end', 'hasPhone.no > endByEmail'),
  },
  records: [
    {
      ...{ type: 'booking', title: 'Free trial class', state: 'booked' },
      set: { startsAt: '+3d 18:00', endsAt: '+3d 19:00', place: 'Main hall' },
      people: mails('maya.okafor', 'liam.murphy', 'mateo.garcia', 'yuki.tanaka'),
    },
    {
      ...{ type: 'booking', title: 'First consultation', state: 'booked' },
      set: { startsAt: '+5d 10:30', place: 'Room 2' },
      people: [phones.zoe],
    },
    {
      ...{ type: 'booking', title: 'First consultation', state: 'cancelled' },
      set: { startsAt: '+5d 12:00', place: 'Room 2' },
      people: mails('tom.smith'),
    },
    {
      ...{ type: 'booking', title: 'Open day', state: 'booked' },
      set: { startsAt: '-20d 10:00' },
      people: mails('ana.costa'),
    },
  ],
  expected: {
    entered: 5,
    messages: 8,
    sent: [
      { steps: ['confirm'], messages: 4 },
      { steps: ['text'], messages: 4 },
    ],
    skipped: [{ steps: ['confirm'], people: 1 }],
    ends: { end: 4, endByEmail: 1 },
  },
}
