import { links, mails, only, phones, step, type Template } from './define.ts'
import { startsAt } from './startsAt.ts'

export const bookingReminder: Template = {
  id: 'booking-reminder',
  name: 'Booking reminder 24 h + 15 min',
  group: 'Bookings',
  sentence: 'Reminds everyone a day before by email and 15 minutes before by text message, also when a booking moves.',
  days: 7,
  graph: {
    // A reminder comes when it is time, also before breakfast; one for a booking that was moved comes again.
    settings: { reenter: 'always', stopOn: ['unsubscribed'], timeZone: 'business', quietHours: null, priority: 5 },
    nodes: [
      step('dayBefore', 'dateReached', [0, 0], {
        ...{ of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', hours: 24 },
        ...{ states: 'booked,confirmed', lateMinutes: 240 },
      }),
      step('tomorrow', 'email', [0, 1], {
        subject: "See you {{ record.startsAt | day | default: 'soon' }}: {{ record.title | default: 'your visit' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

a quick reminder from {{ business.name | default: 'us' }}: we are looking forward to seeing you.

{{ record.title | default: 'Your visit' }}{% if record.startsAt %}
When: ${startsAt}{% endif %}{% if record.place %}
Where: {{ record.place }}{% endif %}

Something came up? Reply to this email now and we'll find another time together.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('endOfDay', 'end', [0, 2], {}),
      step('soon', 'dateReached', [1, 0], {
        ...{ of: 'record', recordType: 'booking', field: 'startsAt', when: 'before', minutes: 15 },
        ...{ states: 'booked,confirmed', lateMinutes: 10 },
      }),
      step('hasPhone', 'check', [1, 1], { rule: only('person.phone', 'notNull') }),
      step('text', 'sms', [1, 2], {
        text: "{{ record.title | default: 'Your visit' }} starts in 15 minutes{% if record.place %}: {{ record.place }}{% endif %}. See you in a moment! {{ business.name | default: 'Your team' }}",
        purpose: 'service',
      }),
      step('soonEmail', 'email', [2, 3], {
        subject: 'Starting in 15 minutes: {{ record.title | default: "your visit" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

{{ record.title | default: 'your visit' }} starts in 15 minutes{% if record.place %}, here: {{ record.place }}{% endif %}.

See you in a moment,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('end', 'end', [1, 4], {}),
    ],
    edges: links(
      'dayBefore > tomorrow > endOfDay',
      'soon > hasPhone',
      'hasPhone.yes > text > end',
      // Before eight in the morning no text message goes.
      'text.failed > soonEmail',
      'hasPhone.no > soonEmail > end',
    ),
  },
  records: [
    {
      ...{ type: 'booking', title: 'Evening class', state: 'booked' },
      set: { startsAt: '+2d 18:00', endsAt: '+2d 19:00', place: 'Main hall' },
      people: mails('maya.okafor', 'liam.murphy', 'mateo.garcia', 'hugo.lindqvist'),
    },
    {
      ...{ type: 'booking', title: 'Consultation', state: 'confirmed' },
      set: { startsAt: '+3d 10:00', place: 'Room 2' },
      people: [phones.zoe],
    },
    // Made ten hours before: only the 15 minutes are still to come.
    {
      ...{ type: 'booking', title: 'Trial lesson', state: 'booked' },
      set: { startsAt: '+10h' },
      people: mails('tom.smith'),
    },
    {
      ...{ type: 'booking', title: 'Personal training', state: 'booked' },
      set: { startsAt: '+2d 12:00' },
      people: mails('ana.costa'),
    },
    {
      ...{ type: 'booking', title: 'Personal training', state: 'booked' },
      set: { startsAt: '+4d 12:00' },
      people: mails('sana.ali'),
    },
  ],
  whatIf: [
    // Moved after its first reminder, so there are two; and one that is cancelled has none.
    {
      ...{ at: '+1d 15:00', person: 'ana.costa@example.com' },
      record: { type: 'booking', title: 'Personal training', set: { startsAt: '+5d 12:00' } },
    },
    {
      ...{ at: '+1d 10:00', person: 'sana.ali@example.com' },
      record: { type: 'booking', title: 'Personal training', set: { state: 'cancelled' } },
    },
  ],
  expected: {
    entered: 14,
    messages: 13,
    sent: [
      { steps: ['tomorrow'], messages: 6 },
      { steps: ['text'], messages: 6 },
      { steps: ['soonEmail'], messages: 1 },
    ],
    skipped: [{ steps: ['tomorrow'], people: 1 }],
    ends: { endOfDay: 7, end: 7 },
  },
}
