import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

/** The same words under both subjects, so that only the subject can make the difference. */
const body = `Hi {{ person.firstName | default: 'there' }},

this week we have a few places free at {{ business.name | default: 'our place' }} for people who would like to try us out. Half an hour, free of charge, and no decision at the end of it.

Shall I keep one for you? Reply with "yes" and a day that suits you.

See you soon,
{{ business.name | default: 'Your team' }}`

export const abSubjectTest: Template = {
  id: 'ab-subject-test',
  name: 'A/B subject test',
  group: 'Campaigns',
  sentence: 'Sends one email under two subjects, half and half, and shows you which one gets the replies.',
  days: 5,
  graph: {
    // A reply must not stop it: it is what the test counts.
    settings: { ...newWorkflowSettings, stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.status', '!=', 'customer') }),
      step('split', 'split', [0, 1], {
        shares: [
          { port: 'a', title: 'Question', percent: 50 },
          { port: 'b', title: 'Offer', percent: 50 },
        ],
      }),
      step('subjectA', 'email', [0, 2], {
        subject: "Would you like to try it, {{ person.firstName | default: 'for free' }}?",
        body,
        purpose: 'marketing',
      }),
      step('subjectB', 'email', [1, 2], { subject: 'Your free place this week', body, purpose: 'marketing' }),
      step('tagA', 'tag', [0, 3], { add: ['subject A'] }),
      step('tagB', 'tag', [1, 3], { add: ['subject B'] }),
      step('wait', 'wait', [0, 4], { days: 3 }),
      step('replied', 'check', [0, 5], { rule: only('run.replied', '=', true) }),
      step('interested', 'goal', [1, 6], { name: 'Replied' }),
      step('end', 'end', [0, 7], {}),
    ],
    edges: links(
      'start > split',
      'split.a > subjectA > tagA > wait',
      'split.b > subjectB > tagB > wait > replied',
      'replied.yes > interested > end',
      'replied.no > end',
    ),
  },
  expected: {
    entered: 20,
    messages: 18,
    sent: [{ steps: ['subjectA', 'subjectB'], messages: 18 }],
    skipped: [{ steps: ['subjectA', 'subjectB'], people: 2 }],
    ends: { end: 20 },
  },
}
