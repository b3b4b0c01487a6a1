import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, step, type Template } from './define.ts'

export const trialWelcome: Template = {
  id: 'trial-welcome-and-ended',
  name: 'Trial welcome and trial ended',
  group: 'Leads',
  sentence:
    'Welcomes people to their trial, writes two days before it ends and the day after, and reminds you to call.',
  days: 20,
  graph: {
    // Questions come during a trial: a reply must not stop it. Whoever pays has reached the goal.
    settings: {
      ...newWorkflowSettings,
      stopOn: ['unsubscribed'],
      goal: { on: 'paid', name: 'Became a customer', value: 0 },
    },
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.tags', 'contains', 'trial') }),
      step('tagged', 'tagChanged', [1, 0], { tag: 'trial', change: 'added' }),
      step('welcome', 'email', [0, 1], {
        subject: "Your trial begins, {{ person.firstName | default: 'and welcome' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

welcome to your trial at {{ business.name | default: 'our place' }}{% if person.trialEnds %}. It runs until {{ person.trialEnds | day }}, so let's make the most of it{% endif %}.

The best start is a date: reply with a day that suits you for your first visit, and tell us what you'd like to try. We'll have everything ready.

See you soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('twoDaysLeft', 'waitForDate', [0, 2], {
        ...{ field: 'person.trialEnds', when: 'before', days: 2, at: '10:00', ifMissing: 'skip', ifPast: 'skip' },
      }),
      step('fiveDays', 'wait', [1, 3], { days: 5 }),
      step('endsSoon', 'email', [0, 4], {
        subject: "How do you like it so far, {{ person.firstName | default: 'honestly' }}?",
        body: `Hi {{ person.firstName | default: 'there' }},

your trial ends {% if person.trialEnds %}on {{ person.trialEnds | day }}{% else %}in a few days{% endif %}. How do you like it so far?

If you want to stay, reply with "yes" and you simply carry on without a break. If you are not sure, tell me what is missing: often it is something small.

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('over', 'waitForDate', [0, 5], {
        ...{ field: 'person.trialEnds', when: 'after', days: 1, at: '10:00', ifMissing: 'skip', ifPast: 'skip' },
      }),
      step('threeDays', 'wait', [1, 6], { days: 3 }),
      step('stayed', 'check', [0, 7], { rule: only('person.status', '=', 'customer') }),
      step('customer', 'goal', [1, 8], { name: 'Became a customer' }),
      step('ended', 'email', [0, 8], {
        subject: 'Your trial is over, and the door is open',
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for trying {{ business.name | default: 'us' }}. Your trial is over now, and there is nothing you have to do.

Would you like to stay? Reply with "yes" this week, and you carry on where you left off. If it wasn't for you, one sentence that tells me why would help me a lot.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('call', 'createTask', [0, 9], {
        title: 'Call {{ person.name | default: person.email }}: the trial is over',
        dueInDays: 2,
      }),
      step('endTrial', 'tag', [0, 10], { add: ['trial ended'], remove: ['trial'] }),
      step('end', 'end', [0, 11], {}),
    ],
    edges: links(
      'start > welcome',
      'tagged > welcome > twoDaysLeft > endsSoon > over > stayed',
      'twoDaysLeft.missed > fiveDays > endsSoon',
      'over.missed > threeDays > stayed',
      'stayed.yes > customer > end',
      'stayed.no > ended > call > endTrial > end',
    ),
  },
  people: [
    {
      of: mails('maya.okafor', 'liam.murphy', 'omar.haddad', 'mateo.garcia'),
      fields: { trialEnds: '+7d' },
    },
    { of: mails('yuki.tanaka'), fields: { trialEnds: '+14d' } },
  ],
  whatIf: [
    { at: '+6d 12:00', person: 'maya.okafor@example.com', does: 'pays' },
    { at: '+6d 15:00', person: 'liam.murphy@example.com', set: { status: 'customer' } },
    { at: '+2d 12:00', person: 'ana.costa@example.com', set: { tags: ['trial'] } },
  ],
  expected: {
    entered: 7,
    messages: 19,
    sent: [
      { steps: ['welcome'], messages: 7 },
      { steps: ['endsSoon'], messages: 7 },
      { steps: ['ended'], messages: 5 },
    ],
    skipped: [],
    ends: { end: 6 },
    did: { customer: 1, call: 5 },
  },
}
