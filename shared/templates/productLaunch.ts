import { newWorkflowSettings } from '../graph.ts'
import { links, step, type Template } from './define.ts'

export const productLaunch: Template = {
  id: 'product-launch',
  name: 'Product launch',
  group: 'Campaigns',
  sentence: 'Four emails around something new: before, on the day, with answers, and at the end. Stops when they buy.',
  days: 11,
  graph: {
    settings: { ...newWorkflowSettings, goal: { on: 'paid', name: 'Bought it', value: 0 } },
    nodes: [
      step('start', 'manual', [0, 0], {}),
      step('soon', 'email', [0, 1], {
        subject:
          "In three days, {{ person.firstName | default: 'dear friends' }}: something new, and you hear it first",
        body: `Hi {{ person.firstName | default: 'there' }},

we have been working on something new at {{ business.name | default: 'our place' }}, and in three days it is ready. You are on the short list of people who hear about it before everyone else.

What would you like to know about it? Reply with your question, and I'll answer it when we open.

Until then,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait3', 'wait', [0, 2], { days: 3 }),
      step('open', 'email', [0, 3], {
        subject: "It's here, and you are the first to know",
        body: `Hi {{ person.firstName | default: 'there' }},

today is the day: what we told you about is open.

Because you were with us early, the first days are for you: you choose your place before we tell everyone else.

Reply with "I'm in", and I'll send you all you need.

Warmly,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait2', 'wait', [0, 4], { days: 2 }),
      step('answers', 'email', [0, 5], {
        subject: 'The questions we were asked most',
        body: `Hi {{ person.firstName | default: 'there' }},

since we opened, three questions came up again and again:

"Is it for me?" If you have read this far, probably. Tell me in one sentence what you are after, and I'll give you an honest answer.

"What if it doesn't fit?" Then you tell us early, and we find a fair way together.

"How long can I think about it?" Your place is kept for three more days. After that we tell everyone else.

Any other question? Reply, it is me who reads it.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait3More', 'wait', [0, 6], { days: 3 }),
      step('lastDay', 'email', [0, 7], {
        subject: "Last day before we tell everyone{% if person.firstName != '' %}, {{ person.firstName }}{% endif %}",
        body: `Hi {{ person.firstName | default: 'there' }},

a short one: tomorrow we tell everyone else, and places go quickly then. If you'd like one, reply with "I'm in" today.

And if it isn't for you, thank you for reading along. You won't get another email about it.

All the best,
{{ business.name | default: 'Your team' }}`,
        purpose: 'marketing',
      }),
      step('wait1', 'wait', [0, 8], { days: 1 }),
      step('reached', 'tag', [0, 9], { add: ['launch'] }),
      step('end', 'end', [0, 10], {}),
    ],
    edges: links('start > soon > wait3 > open > wait2 > answers > wait3More > lastDay > wait1 > reached > end'),
  },
  whatIf: [
    { at: '+3d 19:00', person: 'maya.okafor@example.com', does: 'pays' },
    { at: '+8d 20:00', person: 'priya.patel@example.com', does: 'pays' },
    { at: '+5d 12:00', person: 'tom.smith@example.com', does: 'replies', text: 'Is there parking?' },
  ],
  expected: {
    entered: 20,
    messages: 69,
    sent: [
      { steps: ['soon'], messages: 18 },
      { steps: ['open'], messages: 18 },
      { steps: ['answers'], messages: 17 },
      { steps: ['lastDay'], messages: 16 },
    ],
    skipped: ['soon', 'open', 'answers', 'lastDay'].map((id) => ({ steps: [id], people: 2 })),
    ends: { end: 17 },
  },
}
