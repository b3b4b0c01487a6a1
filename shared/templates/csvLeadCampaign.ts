import { newWorkflowSettings } from '../graph.ts'
import { links, step, type Template } from './define.ts'

/** What each of the three pauses waits for. Who pays has reached the goal, wherever they are. */
const answers = [
  { event: 'replied' as const, port: 'replied', title: 'Replied' },
  { event: 'booked' as const, port: 'booked', title: 'Booked' },
]

export const csvLeadCampaign: Template = {
  id: 'csv-lead-campaign',
  name: 'CSV lead campaign 0/3/7',
  group: 'Campaigns',
  sentence:
    'For an imported list: an email at once, on day 3 and a last offer on day 7, with every conversion counted.',
  days: 14,
  graph: {
    // A reply must not stop it: it leads to the call. A payment counts with its amount, else with this worth.
    settings: {
      ...newWorkflowSettings,
      stopOn: ['unsubscribed'],
      goal: { on: 'paid', name: 'Became a customer', value: 100 },
    },
    nodes: [
      step('start', 'manual', [1, 0], {}),
      step('day0', 'email', [1, 1], {
        subject: "{{ person.firstName | default: 'Hello' }}, may we help?",
        body: `Hi {{ person.firstName | default: 'there' }},

you left us your details, so I'd like to introduce {{ business.name | default: 'us' }} in one sentence: we help people like you to begin, and to keep going.

What made you curious? Reply with a line or two, and I'll tell you honestly whether we are the right ones.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('answer0', 'waitForEvent', [1, 2], { events: answers, limit: { days: 3 } }),
      step('day3', 'email', [1, 3], {
        subject: 'Did my email get lost?',
        body: `Hi {{ person.firstName | default: 'there' }},

inboxes are full, so here is the short version. Which of these is closest to you?

1. I'd like to begin soon
2. I'm only looking around
3. I have a question first

Reply with the number, and you'll get an answer from {{ business.name | default: 'us' }} that fits.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('answer3', 'waitForEvent', [1, 4], { events: answers, limit: { days: 4 } }),
      step('lastOffer', 'email', [1, 5], {
        subject: "A last offer, {{ person.firstName | default: 'if you like' }}: half an hour with us, for free",
        body: `Hi {{ person.firstName | default: 'there' }},

this is my last email about it, and it comes with an offer: half an hour with {{ business.name | default: 'us' }} within the next five days, free of charge, and you decide afterwards.

Reply with "yes" and a day that suits you, and I'll arrange the rest. If it isn't for you, I won't write again.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('answer7', 'waitForEvent', [1, 6], { events: answers, limit: { days: 5 } }),
      step('call', 'createTask', [0, 7], {
        title: 'Call {{ person.name | default: person.email }}: answered the campaign',
        dueInDays: 0,
      }),
      step('talking', 'goal', [0, 8], { name: 'Answered' }),
      step('visit', 'goal', [2, 7], { name: 'Booked a first visit' }),
      step('noAnswer', 'tag', [1, 7], { add: ['no answer'] }),
      step('end', 'end', [1, 9], {}),
    ],
    edges: links(
      'start > day0 > answer0',
      'answer0.timeout > day3 > answer3',
      'answer3.timeout > lastOffer > answer7',
      'answer7.timeout > noAnswer > end',
      'answer0.replied > call',
      'answer3.replied > call',
      'answer7.replied > call > talking > end',
      'answer0.booked > visit',
      'answer3.booked > visit',
      'answer7.booked > visit > end',
    ),
  },
  whatIf: [
    { at: '+1d 10:00', person: 'maya.okafor@example.com', does: 'replies', text: 'Yes, tell me more' },
    { at: '+4d 11:00', person: 'tom.smith@example.com', does: 'books' },
    { at: '+8d 15:00', person: 'ana.costa@example.com', does: 'pays' },
    { at: '+9d 15:00', person: 'liam.murphy@example.com', does: 'replies', text: 'yes' },
  ],
  expected: {
    entered: 20,
    messages: 51,
    sent: [
      { steps: ['day0'], messages: 18 },
      { steps: ['day3'], messages: 17 },
      { steps: ['lastOffer'], messages: 16 },
    ],
    skipped: ['day0', 'day3', 'lastOffer'].map((id) => ({ steps: [id], people: 2 })),
    ends: { end: 19 },
    did: { call: 2, talking: 2, visit: 1, noAnswer: 16 },
  },
}
