import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const leadNurture30Days: Template = {
  id: 'lead-nurture-30-days',
  name: 'Lead nurture 30 days',
  group: 'Leads',
  sentence:
    'Stays in touch with new leads for a month in five useful emails, and stops as soon as they answer or book.',
  days: 36,
  graph: {
    settings: {
      ...newWorkflowSettings,
      sendingDays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      goal: { on: 'booked', name: 'Booked a first visit', value: 0 },
    },
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.status', '!=', 'customer') }),
      step('hello', 'email', [0, 1], {
        subject: "Nice to meet you, {{ person.firstName | default: 'and welcome' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for your interest in {{ business.name | default: 'us' }}. Over the next month I'll send you four short notes with what our customers wish they had known at the start. You can stop them at any time.

Is there something you'd like to know right away? Reply and I'll answer today or tomorrow.

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait4', 'wait', [0, 2], { days: 4 }),
      step('mistakes', 'email', [0, 3], {
        subject: 'Three things people wish they had known before they began',
        body: `Hi {{ person.firstName | default: 'there' }},

we asked our customers what they would tell themselves on day one. These three came up again and again:

1. Start smaller than you think. Once a week for two months beats every day for two weeks.
2. Ask early. Nearly every problem is easy in the first week.
3. Choose the time, not the mood. What is in the calendar happens.

Which of the three is the hard one for you? Reply with the number, and I'll send you what helps.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait6', 'wait', [0, 4], { days: 6 }),
      step('costs', 'email', [0, 5], {
        subject: 'What it costs, and what you get for it',
        body: `Hi {{ person.firstName | default: 'there' }},

sooner or later everyone wonders about the price, and hardly anyone likes to ask. So let me begin: it depends on how often you come and what you are after, and we tell you before you decide. There is nothing to pay for the first visit.

Reply with what you have in mind, one sentence is enough, and you'll have a clear answer with a number in it.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait8', 'wait', [0, 6], { days: 8 }),
      step('firstVisit', 'email', [0, 7], {
        subject: "Your first half hour with us, {{ person.firstName | default: 'step by step' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

in case you wonder what happens when you come to {{ business.name | default: 'us' }}:

The first ten minutes we talk: what you want, what you have tried, what you'd rather not do. Then we show you around and try one thing together. The last ten minutes belong to your questions. You go home with a suggestion, and without a contract.

Would a day next week suit you? Reply with one, and it's yours.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait8More', 'wait', [0, 8], { days: 8 }),
      step('goodbye', 'email', [0, 9], {
        subject: 'My last note for now',
        body: `Hi {{ person.firstName | default: 'there' }},

a month has passed, so this is my last note. I don't want to be one of those who never stop writing.

If it wasn't the right moment, that's fine. Keep this email: a reply to it reaches me in half a year just as well as today.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait4More', 'wait', [0, 10], { days: 4 }),
      step('nurtured', 'tag', [0, 11], { add: ['nurtured'] }),
      step('end', 'end', [0, 12], {}),
    ],
    edges: links(
      'start > hello > wait4 > mistakes > wait6 > costs > wait8 > firstVisit > wait8More > goodbye > wait4More > nurtured > end',
    ),
  },
  whatIf: [
    { at: '+5d 12:00', person: 'maya.okafor@example.com', does: 'replies', text: 'Number 3!' },
    { at: '+12d 18:00', person: 'tom.smith@example.com', does: 'books' },
  ],
  expected: {
    entered: 20,
    messages: 85,
    sent: [
      { steps: ['hello'], messages: 18 },
      { steps: ['mistakes'], messages: 18 },
      { steps: ['costs'], messages: 17 },
      { steps: ['firstVisit'], messages: 16 },
      { steps: ['goodbye'], messages: 16 },
    ],
    skipped: ['hello', 'mistakes', 'costs', 'firstVisit', 'goodbye'].map((id) => ({ steps: [id], people: 2 })),
    ends: { end: 18 },
  },
}
