import { expect, test } from 'vitest'
import { dayMs } from '../../shared/duration.ts'
import { drawGraph } from '../testing/drawGraph.ts'
import { maya } from '../testing/maya.ts'
import { withEngine } from '../testing/testEngine.ts'

const mail = (subject: string): [string, Record<string, unknown>] => [
  'email',
  { subject, body: '{{ steps.ask.text }}' },
]
const graph = drawGraph(
  {
    start: ['personAdded'],
    ask: ['approval', { title: 'Offer for {{ person.firstName }}?', text: 'Dear {{ person.firstName }}', days: 2 }],
    yes: mail('Yes'),
    no: mail('No'),
    late: mail('Late'),
  },
  ['start > ask', 'ask.approved > yes', 'ask.rejected > no', 'ask.timeout > late'],
)

test('approved, changed, rejected and left too long: each goes its way, and a second decision is refused', () =>
  withEngine(async (t) => {
    const { id: workflow } = await t.api.workflows.create({ name: 'Ask', graph })
    await t.api.workflows.turnOn({ id: workflow })
    for (const firstName of ['Ada', 'Ben', 'Cleo', 'Dan'])
      await t.api.people.add({ ...maya, firstName, email: `${firstName}@example.com` })
    await t.runDue()
    const { approvals } = await t.api.approvals.list()
    expect(approvals[0]).toEqual({
      ...{ id: approvals[0]?.id, title: 'Offer for Ada?', text: 'Dear Ada', person: 'Ada', workflow: 'Ask' },
      ...{ personId: approvals[0]?.personId, workflowId: workflow, runId: 1 },
      ...{ askedAt: '2027-03-01T09:00:00.000Z', until: '2027-03-03T09:00:00.000Z' },
    })
    const [ada = '', ben = '', cleo = '', dan = ''] = approvals.map(({ id }) => id)
    await t.api.approvals.decide({ id: ada, as: 'approved' })
    await t.api.approvals.decide({ id: ben, as: 'approved', text: 'Hello Ben' })
    await t.api.approvals.decide({ id: cleo, as: 'rejected', text: 'Too young' })
    await t.passMs(2 * dayMs)
    const { messages } = await t.api.messages.list({ show: 'all', limit: 9 })
    expect(messages.map(({ subject, body }) => `${subject}: ${body}`).sort()).toEqual([
      'Late: ',
      'No: Too young',
      'Yes: Dear Ada',
      'Yes: Hello Ben',
    ])
    expect(() => t.api.approvals.decide({ id: ada, as: 'rejected' })).toThrow(
      'This was decided before: it was approved.',
    )
    expect(() => t.api.approvals.decide({ id: dan, as: 'approved' })).toThrow('It is too late to decide this')
    expect(await t.api.approvals.list()).toEqual({ approvals: [] })
    const line = await t.api.runs.line({ runId: 1 })
    expect(line.events.find(({ node, type }) => node === 'ask' && type === 'left')?.reason).toBe('approved by hand')
  }))
