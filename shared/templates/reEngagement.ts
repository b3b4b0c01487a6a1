import { newWorkflowSettings } from '../graph.ts'
import { links, mails, only, step, type Template } from './define.ts'

export const reEngagement: Template = {
  id: 're-engagement',
  name: 'Re-engagement',
  group: 'Campaigns',
  sentence: 'Wins back people nobody has heard from for 60 days, and stops writing to those who stay silent.',
  days: 84,
  graph: {
    settings: {
      ...newWorkflowSettings,
      ...{ reenter: 'afterDays', reenterAfterDays: 180 },
      stopOn: ['unsubscribed'],
      goal: { on: 'replied', name: 'Back in touch', value: 0 },
    },
    nodes: [
      step('start', 'noContact', [0, 0], { days: 60, rule: only('person.tags', 'doesNotContain', 'gone quiet') }),
      step('longTime', 'email', [0, 1], {
        subject: "It has been a while, {{ person.firstName | default: 'and we wonder' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

we haven't heard from each other for two months, and I was wondering how you are. Much goes on at {{ business.name | default: 'our place' }}, and there is room for you.

Would you like to drop by? Reply with "yes", and I'll send you two suggestions for next week.

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait7', 'wait', [0, 2], { days: 7 }),
      step('isCustomer', 'check', [0, 3], { rule: only('person.status', '=', 'customer') }),
      step('call', 'createTask', [0, 4], {
        title: 'Call {{ person.name | default: person.email }}: a customer, and silent for two months',
        dueInDays: 1,
      }),
      step('stay', 'email', [1, 4], {
        subject: 'Shall we stop writing?',
        body: `Hi {{ person.firstName | default: 'there' }},

I don't want to fill your inbox. So, honestly: should we stay in touch?

1. Yes, keep me posted
2. Yes, but in half a year
3. No, thank you

A reply with the number is enough. If we don't hear from you, we'll leave you in peace.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait14', 'wait', [0, 5], { days: 14 }),
      step('quiet', 'tag', [0, 6], { add: ['gone quiet'] }),
      step('end', 'end', [0, 7], {}),
    ],
    edges: links(
      'start > longTime > wait7 > isCustomer',
      'isCustomer.yes > call > wait14 > quiet > end',
      'isCustomer.no > stay > wait14',
    ),
  },
  people: [
    { of: mails('maya.okafor', 'tom.smith', 'hugo.lindqvist'), status: 'customer' },
    { of: mails('sana.ali'), tags: ['gone quiet'] },
  ],
  whatIf: [
    { at: '+61d 12:00', person: 'tom.smith@example.com', does: 'replies', text: 'Yes! I was away.' },
    { at: '+69d 12:00', person: 'ana.costa@example.com', does: 'replies', text: '2' },
  ],
  expected: {
    entered: 19,
    messages: 31,
    sent: [
      { steps: ['longTime'], messages: 17 },
      { steps: ['stay'], messages: 14 },
    ],
    skipped: [
      { steps: ['longTime'], people: 2 },
      { steps: ['stay'], people: 2 },
    ],
    ends: { end: 17 },
    did: { call: 2, quiet: 17 },
  },
}
