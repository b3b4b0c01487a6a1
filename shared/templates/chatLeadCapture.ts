import { newWorkflowSettings } from '../graph.ts'
import { everyone, links, only, step, type Template } from './define.ts'

export const chatLeadCapture: Template = {
  id: 'chat-lead-capture',
  name: 'Chat lead capture',
  group: 'Leads',
  sentence: 'Notes everyone who writes in your website chat, confirms by email, and makes sure that you answer.',
  days: 5,
  graph: {
    // In a chat people write several messages: they are one enquiry, and none of them ends it.
    settings: { ...newWorkflowSettings, reenter: 'afterDays', reenterAfterDays: 7, stopOn: ['unsubscribed'] },
    nodes: [
      step('start', 'messageReceived', [0, 0], {
        channel: 'chat',
        rule: only('person.status', '!=', 'customer'),
      }),
      step('chatLead', 'tag', [0, 1], { add: ['chat lead'] }),
      step('source', 'setField', [0, 2], { field: 'leadSource', value: 'Website chat' }),
      step('tell', 'notifyStaff', [0, 3], {
        text: "{{ person.name | default: person.email | default: 'Somebody' }} wrote in the chat{% if event.text %}: {{ event.text | truncate: 300 }}{% endif %}",
      }),
      step('answerTask', 'createTask', [0, 4], {
        title: "Answer {{ person.name | default: person.email | default: 'a visitor' }} in the chat",
        dueInDays: 0,
      }),
      step('hasEmail', 'check', [0, 5], { rule: only('person.email', 'notNull') }),
      step('thanks', 'email', [0, 6], {
        subject: "Thank you for your message, {{ person.firstName | default: 'and welcome' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for writing to {{ business.name | default: 'us' }} in the chat. We have your message, and a real person will answer it, by tomorrow at the latest.

If you'd rather have it by email, or want to add something, just reply here.

Speak soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('wait', 'wait', [0, 7], { days: 2 }),
      step('stillNew', 'check', [0, 8], { rule: only('person.status', '=', 'new') }),
      step('offer', 'email', [0, 9], {
        subject: 'Did we answer your question?',
        body: `Hi {{ person.firstName | default: 'there' }},

you wrote to us in the chat two days ago, and I want to be sure that you have all you need. Is something still open? Reply, and I'll see to it myself.

If you'd like to see {{ business.name | default: 'us' }} for yourself, tell me a day that suits you.

Kind regards,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('call', 'createTask', [1, 6], {
        title:
          "Ask {{ person.name | default: person.phone | default: 'the visitor' }} in the chat for an email address",
        dueInDays: 0,
      }),
      step('end', 'end', [0, 10], {}),
      step('endContacted', 'end', [1, 9], {}),
    ],
    edges: links(
      'start > chatLead > source > tell > answerTask > hasEmail',
      'hasEmail.yes > thanks > wait > stillNew',
      'hasEmail.no > call > wait',
      'stillNew.yes > offer > end',
      'stillNew.no > endContacted',
    ),
  },
  whatIf: [
    ...everyone({ does: 'replies', channel: 'chat', text: 'Hello, do you have room for one more?' }),
    { at: '+1d 10:00', person: 'maya.okafor@example.com', set: { status: 'contacted' } },
  ],
  expected: {
    entered: 20,
    messages: 30,
    sent: [
      { steps: ['thanks'], messages: 18 },
      { steps: ['offer'], messages: 12 },
    ],
    skipped: [{ steps: ['offer'], people: 1 }],
    ends: { end: 13, endContacted: 7 },
    did: { answerTask: 20, call: 2 },
  },
}
