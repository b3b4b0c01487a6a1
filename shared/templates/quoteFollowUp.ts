import { newWorkflowSettings } from '../graph.ts'
import { links, step, type Template } from './define.ts'

const answers = [
  { event: 'replied' as const, port: 'replied', title: 'Replied' },
  { event: 'booked' as const, port: 'booked', title: 'Booked' },
]

export const quoteFollowUp: Template = {
  id: 'quote-follow-up',
  name: 'Quote or viewing follow-up',
  group: 'Leads',
  sentence: 'After a quote or a viewing: asks for questions, then for a decision, and puts a call on your list.',
  days: 10,
  graph: {
    // A reply must not stop it: it leads to the task. Whoever pays has decided.
    settings: {
      ...newWorkflowSettings,
      ...{ reenter: 'afterDays', reenterAfterDays: 14 },
      stopOn: ['unsubscribed'],
      goal: { on: 'paid', name: 'Said yes', value: 0 },
    },
    nodes: [
      step('start', 'manual', [1, 0], {}),
      step('tagged', 'tagChanged', [2, 0], { tag: 'quote sent', change: 'added' }),
      step('nextDay', 'wait', [1, 1], { days: 1 }),
      step('questions', 'email', [1, 2], {
        subject: "What is still open, {{ person.firstName | default: 'if anything' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for your time. Now that you have had a night to sleep on it: is there anything you'd like to know before you decide?

Price, dates, what is included: reply with your question, and you'll have an answer from {{ business.name | default: 'us' }} the same day if we can.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 3], { events: answers, limit: { days: 3 } }),
      step('decision', 'email', [1, 4], {
        subject: 'Shall we keep it for you?',
        body: `Hi {{ person.firstName | default: 'there' }},

I'm planning the next weeks and would like to keep your place if you want it. Where do you stand?

1. Yes, let's do it
2. I need a few more days
3. No, thank you

A reply with the number is enough. Whatever you decide is fine with us.

Best wishes,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('lastAnswer', 'waitForEvent', [1, 5], { events: answers, limit: { days: 4 } }),
      step('reply', 'createTask', [0, 6], {
        title: 'Answer {{ person.name | default: person.email }} about the quote or viewing',
        dueInDays: 0,
      }),
      step('call', 'createTask', [1, 6], {
        title: 'Call {{ person.name | default: person.email }}: no answer about the quote or viewing',
        dueInDays: 1,
      }),
      step('yes', 'goal', [2, 6], { name: 'Booked after a quote' }),
      step('done', 'tag', [1, 7], { remove: ['quote sent'] }),
      step('end', 'end', [1, 8], {}),
    ],
    edges: links(
      'start > nextDay',
      'tagged > nextDay > questions > answer',
      'answer.replied > reply > done',
      'answer.booked > yes > done',
      'answer.timeout > decision > lastAnswer',
      'lastAnswer.replied > reply',
      'lastAnswer.booked > yes',
      'lastAnswer.timeout > call > done > end',
    ),
  },
  whatIf: [
    { at: '+2d 10:00', person: 'maya.okafor@example.com', does: 'replies', text: 'Is VAT included?' },
    { at: '+6d 10:00', person: 'tom.smith@example.com', does: 'books' },
    { at: '+3d 10:00', person: 'ana.costa@example.com', does: 'pays' },
  ],
  expected: {
    entered: 20,
    messages: 34,
    sent: [
      { steps: ['questions'], messages: 18 },
      { steps: ['decision'], messages: 16 },
    ],
    skipped: ['questions', 'decision'].map((id) => ({ steps: [id], people: 2 })),
    ends: { end: 19 },
    did: { reply: 1, yes: 1, call: 17 },
  },
}
