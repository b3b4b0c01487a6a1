import { newWorkflowSettings } from '../graph.ts'
import { everyone, links, step, type Template } from './define.ts'

export const customerOnboarding: Template = {
  id: 'customer-onboarding',
  name: 'Customer onboarding',
  group: 'Campaigns',
  sentence: 'Takes new customers through their first month: welcome, first steps, a question, and a call from you.',
  days: 33,
  graph: {
    // A reply must not stop it: it is what we ask for on the way.
    settings: { ...newWorkflowSettings, stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'personChanged', [1, 0], { field: 'status', to: 'customer' }),
      step('welcome', 'email', [1, 1], {
        subject: "Welcome to {{ business.name | default: 'us' }}, {{ person.firstName | default: 'good to have you' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

you are one of us now, and we are glad about it. Three things to begin with:

1. Put your first dates into your calendar. The first three weeks make the difference.
2. Save this email. A reply to it reaches a real person, with any question.
3. Expect a short call from us, to hear what matters to you.

We look forward to working with you,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('call', 'createTask', [1, 2], {
        title: 'Welcome call with {{ person.name | default: person.email }}: what matters to them?',
        dueInDays: 2,
      }),
      step('wait4', 'wait', [1, 3], { days: 4 }),
      step('firstSteps', 'email', [1, 4], {
        subject: 'A small plan for your first weeks',
        body: `Hi {{ person.firstName | default: 'there' }},

people who stay with us for years nearly all began in the same way:

Week 1: come, look around, ask everything. Nothing has to work yet.
Week 2: the same day and time again, so that it becomes a habit.
Week 3: tell us what to change. We can only fit it to you if you say so.

Do you have your next date already? If not, reply with a day that suits you.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('wait10', 'wait', [1, 5], { days: 10 }),
      step('howIsIt', 'email', [1, 6], {
        subject: "Two weeks in: how is it going, {{ person.firstName | default: 'so far' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

you have been with {{ business.name | default: 'us' }} for two weeks now. On a scale from 1 to 10, how happy are you?

Just reply with the number. If it is below 8, add one sentence about what is missing, and we'll take care of it.

Thank you,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('answer', 'waitForEvent', [1, 7], {
        events: [{ event: 'replied', port: 'replied', title: 'Replied' }],
        limit: { days: 4 },
      }),
      step('read', 'createTask', [0, 8], {
        title: 'Answer {{ person.name | default: person.email }}: how happy they are after two weeks',
        dueInDays: 1,
      }),
      step('wait12', 'wait', [1, 9], { days: 12 }),
      step('month', 'email', [1, 10], {
        subject: 'Your first month is done',
        body: `Hi {{ person.firstName | default: 'there' }},

a month already! Thank you for your trust in {{ business.name | default: 'us' }}.

Do you know someone who would feel at home with us too? Bring them along, the first visit is on us. And if there is anything that should be better in your second month, reply and tell us.

Here's to the next one,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('onboarded', 'goal', [1, 11], { name: 'First month done' }),
      step('end', 'end', [1, 12], {}),
    ],
    edges: links(
      'start > welcome > call > wait4 > firstSteps > wait10 > howIsIt > answer',
      'answer.replied > read > wait12',
      'answer.timeout > wait12 > month > onboarded > end',
    ),
  },
  whatIf: [
    ...everyone({ set: { status: 'customer' } }),
    { at: '+15d 10:00', person: 'maya.okafor@example.com', does: 'replies', text: '9, love it' },
  ],
  expected: {
    entered: 20,
    messages: 72,
    sent: ['welcome', 'firstSteps', 'howIsIt', 'month'].map((id) => ({ steps: [id], messages: 18 })),
    skipped: ['welcome', 'firstSteps', 'howIsIt', 'month'].map((id) => ({ steps: [id], people: 2 })),
    ends: { end: 20 },
    did: { call: 20, read: 1, onboarded: 20 },
  },
}
