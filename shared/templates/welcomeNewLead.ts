import { newWorkflowSettings } from '../graph.ts'
import { links, only, step, type Template } from './define.ts'

export const welcomeNewLead: Template = {
  id: 'welcome-new-lead',
  name: 'Welcome new lead',
  group: 'Leads',
  sentence: 'Answers every enquiry at once, and reminds you a day later to call those still waiting.',
  days: 3,
  graph: {
    settings: newWorkflowSettings,
    nodes: [
      step('start', 'personAdded', [0, 0], { rule: only('person.status', '!=', 'customer') }),
      step('welcome', 'email', [0, 1], {
        subject: "Thank you for getting in touch, {{ person.firstName | default: 'and welcome' }}",
        body: `Hi {{ person.firstName | default: 'there' }},

thank you for asking about {{ business.name | default: 'us' }}. We have your message, and someone from our team will get back to you within one working day.

Is there a day or a time that suits you best? Just reply to this email: a real person reads it.

Speak soon,
{{ business.name | default: 'Your team' }}`,
        purpose: 'service',
      }),
      step('tell', 'notifyStaff', [0, 2], { text: 'New enquiry from {{ person.name | default: person.email }}' }),
      step('wait', 'wait', [0, 3], { days: 1 }),
      step('stillNew', 'check', [0, 4], { rule: only('person.status', '=', 'new') }),
      step('call', 'createTask', [0, 5], {
        title: 'Call {{ person.name | default: person.email }}: asked yesterday, not contacted yet',
        dueInDays: 0,
      }),
      step('end', 'end', [0, 6], {}),
      step('endContacted', 'end', [1, 5], {}),
    ],
    edges: links('start > welcome > tell > wait > stillNew', 'stillNew.yes > call > end', 'stillNew.no > endContacted'),
  },
  expected: {
    entered: 20,
    messages: 18,
    sent: [{ steps: ['welcome'], messages: 18 }],
    skipped: [{ steps: ['welcome'], people: 2 }],
    ends: { end: 14, endContacted: 6 },
  },
}
