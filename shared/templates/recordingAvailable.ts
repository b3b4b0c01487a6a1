import { newWorkflowSettings } from '../graph.ts'
import { links, mails, phones, step, type Template } from './define.ts'

export const recordingAvailable: Template = {
  id: 'recording-available',
  name: 'Recording available',
  group: 'Course',
  sentence: 'Sends everyone in the course the link as soon as the recording of a session is there.',
  days: 4,
  graph: {
    settings: { ...newWorkflowSettings, reenter: 'oncePerRecord', stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'recordChanged', [0, 0], {
        ...{ recordType: 'recording', to: 'available' },
        // Not for what came in with an old list.
        rule: {
          combinator: 'or',
          rules: [
            { field: 'record.availableAt', operator: 'withinLastDays', value: '7' },
            { field: 'record.availableAt', operator: 'withinNextDays', value: '730' },
            { field: 'record.availableAt', operator: 'null' },
          ],
        },
      }),
      // A recording that is announced for later is waited for; one without a date is there now.
      step('there', 'waitForDate', [0, 1], {
        ...{ field: 'record.availableAt', when: 'on', ifMissing: 'goOn', ifPast: 'goOn' },
      }),
      step('link', 'email', [0, 2], {
        subject: 'The recording is here: {{ record.title | default: "your last session" }}',
        body: `Hi {{ person.firstName | default: 'there' }},

the recording of {{ record.title | default: 'our last session' }} is ready. Watch it again, or catch up if you could not be there:

{{ record.url | default: 'Reply to this email and we send you the link.' }}

A tip: write down the one thing you want to try until next time. If a question comes up, just reply.

Enjoy it,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('end', 'end', [0, 3], {}),
    ],
    edges: links('start > there > link > end'),
  },
  records: [
    {
      ...{ type: 'recording', title: 'Session 1: Getting started', state: 'available' },
      set: { url: 'https://example.com/recordings/1' },
      people: [...mails('maya.okafor', 'liam.murphy', 'priya.patel', 'berg', 'grace.lee'), phones.zoe],
    },
    {
      ...{ type: 'recording', title: 'Session 2: The basics', state: 'available' },
      set: { availableAt: '+2d 12:00', url: 'https://example.com/recordings/2' },
      people: mails('maya.okafor', 'liam.murphy'),
    },
  ],
  expected: {
    entered: 8,
    messages: 7,
    sent: [{ steps: ['link'], messages: 7 }],
    skipped: [{ steps: ['link'], people: 1 }],
    ends: { end: 8 },
  },
}
