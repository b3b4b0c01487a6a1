import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const leadNurture7Days: Template = {
  id: 'lead-nurture-7-days',
  name: 'Lead nurture 7 days',
  group: 'Leads',
  sentence: 'Warms up new leads over a week, in another way for those on a trial, and hands you everyone who replies.',
  days: 7,
  graph: {
    // A reply must not stop it: it is what the checks ask for, and what leads to the call.
    settings: { ...newWorkflowSettings, stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'personAdded', [1, 0], { rule: only('person.status', '!=', 'customer') }),
      step('welcome', 'email', [1, 1], {
        subject: "Good to meet you, {{ person.firstName | default: 'and welcome' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

it's good to have you here. Over the next week I'll send you two short notes from {{ business.name | default: 'us' }}, and nothing you can't read over a cup of tea.

To make them useful: what would you like to be different in three months? Reply with one sentence and I'll tell you honestly whether we can help.

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait2', 'wait', [1, 2], { days: 2 }),
      step('replied', 'check', [1, 3], { rule: only('run.replied', '=', true) }),
      step('onTrial', 'check', [1, 4], { rule: only('person.tags', 'contains', 'trial') }),
      step('trialTips', 'email', [1, 5], {
        subject: 'Three small things that make a trial worth it',
        body: `Hi {{ person.firstName | default: 'there' }},

people who get the most out of their trial do three things:

1. They put the first visit in their calendar today.
2. They tell us what to look out for, so that we can prepare.
3. They come a second time within a week. That is when it starts to feel familiar.

Shall I book your next visit? Reply with a day that suits you.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('story', 'email', [2, 5], {
        subject: 'How most people start with us',
        body: `Hi {{ person.firstName | default: 'there' }},

the first visit is the hardest one. So we keep it simple: half an hour, no preparation, and no decision at the end of it. You look around, ask what you like, and go home to think about it.

If you'd like to try, reply with a day that suits you and we'll do the rest.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait4', 'wait', [1, 6], { days: 4 }),
      step('repliedLater', 'check', [1, 7], { rule: only('run.replied', '=', true) }),
      step('invite', 'email', [1, 8], {
        subject: "A place is free for you this week, {{ person.firstName | default: 'if you like' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

this is my last note for now. We have kept a place for you this week, if you'd like to come and see {{ business.name | default: 'us' }} for yourself.

Reply with "yes" and we'll find a time together. If now isn't the moment, that's fine: you are welcome whenever you are ready.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('nurtured', 'tag', [1, 9], { add: ['nurtured'] }),
      step('call', 'createTask', [0, 8], {
        title: 'Call {{ person.name | default: person.email }}: replied',
        dueInDays: 0,
      }),
      step('talking', 'goal', [0, 9], { name: 'Started a conversation' }),
      step('end', 'end', [1, 10], {}),
    ],
    edges: links(
      'start > welcome > wait2 > replied',
      'replied.yes > call > talking > end',
      'replied.no > onTrial',
      'onTrial.yes > trialTips > wait4',
      'onTrial.no > story > wait4 > repliedLater',
      'repliedLater.yes > call',
      'repliedLater.no > invite > nurtured > end',
    ),
  },
  // Five answer the first email, so that the test shows both ways.
  whatIf: ['maya.okafor', 'tom.smith', 'ana.costa', 'priya.patel', 'chloe.dubois'].map((mailbox) => ({
    at: '+1d 10:30',
    person: `${mailbox}@example.com`,
    does: 'replies',
    text: 'Yes, tell me more',
  })),
  expected: {
    entered: 20,
    messages: 44,
    sent: [
      { steps: ['welcome'], messages: 18 },
      { steps: ['trialTips'], messages: 5 },
      { steps: ['story'], messages: 8 },
      { steps: ['invite'], messages: 13 },
    ],
    skipped: [
      { steps: ['welcome'], people: 2 },
      { steps: ['story'], people: 2 },
      { steps: ['invite'], people: 2 },
    ],
    ends: { end: 20 },
  },
}
