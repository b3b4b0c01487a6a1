import { expect, test } from 'vitest'
import { fieldsOf } from '../../../shared/nodes/derive.ts'
import { nodes } from '../../../shared/nodes/index.ts'
import { namesSecret, withoutKeys } from './withoutKeys.ts'
import { withoutPrivate } from './withoutPrivate.ts'

const shared = (type: string, config: Record<string, unknown>) => {
  const { step, leftOut } = withoutPrivate({ id: 'x', type, config })
  return { config: step.config, leftOut }
}

test('no step takes the choice of a connection along', () => {
  const types = Object.keys(nodes).filter((type) => fieldsOf(type).some(({ meta }) => meta.control === 'connection'))
  expect(types).toEqual(['email', 'sms', 'whatsapp', 'httpRequest'])
  for (const type of types) expect(shared(type, { connection: 'abc' })).toEqual({ config: {}, leftOut: ['connection'] })
})

test('addresses of the team and of other programs stay here', () => {
  expect(shared('notifyStaff', { text: 'Look', email: 'owner@gym.example' })).toEqual({
    config: { text: 'Look' },
    leftOut: ['email'],
  })
  expect(shared('webhook', { url: 'https://hooks.example.com/T0/B0/secret', event: 'lead.updated' })).toEqual({
    config: { event: 'lead.updated' },
    leftOut: ['url'],
  })
})

test('a request loses its keys and keeps the rest', () => {
  expect(
    shared('httpRequest', {
      url: 'https://user:pw@api.example.com/v1/leads?api_key=abc&page=2',
      headers: 'Accept: text/plain\nAuthorization: Bearer abc.def\nX-Code: {{ steps.code.code }}',
      body: '{ "password": "hunter2", "token": "{{ steps.code.code }}", "name": "Maya" }',
    }),
  ).toEqual({
    config: {
      url: 'https://api.example.com/v1/leads?api_key=&page=2',
      headers: 'Accept: text/plain\nAuthorization:\nX-Code: {{ steps.code.code }}',
      body: '{ "password": "", "token": "{{ steps.code.code }}", "name": "Maya" }',
    },
    leftOut: ['url', 'headers', 'body'],
  })
  expect(withoutKeys('https://n8n.example.com/webhook/1f0c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b')).toBe('')
  expect(withoutKeys('sk_live_51H8xYzKQ2m3n4o5p6q7r8s9t and a word')).toBe(' and a word')
  expect(withoutKeys('Content-Type: application/json')).toBe('Content-Type: application/json')
  expect(['X-Api-Key', 'accessToken', 'client_secret', 'author', 'monkey', 'keyboard'].map(namesSecret)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ])
})

test('a rule names nobody, but may ask for a part', () => {
  const rule = (...rules: unknown[]) => ({ combinator: 'and', rules })
  const condition = (field: string, operator: string, value: unknown) => ({ field, operator, value })
  expect(
    shared('check', {
      rule: rule(
        condition('person.email', '=', 'maya@example.com'),
        condition('person.email', 'endsWith', '@example.com'),
        rule(condition('person.firstName', 'in', ['Maya', 'Tom']), condition('person.status', '=', 'new')),
        condition('record.contact', '=', '+49 151 1234567'),
      ),
    }),
  ).toEqual({
    config: {
      rule: rule(
        condition('person.email', '=', ''),
        condition('person.email', 'endsWith', '@example.com'),
        rule(condition('person.firstName', 'in', ''), condition('person.status', '=', 'new')),
        condition('record.contact', '=', ''),
      ),
    },
    leftOut: ['rule'],
  })
})

test('ids of workflows and segments stay here, their names go along', () => {
  expect(shared('startWorkflow', { workflow: '0k3xw9m2z7qp' })).toEqual({ config: {}, leftOut: ['workflow'] })
  expect(shared('startWorkflow', { workflow: 'Follow-up' })).toEqual({ config: { workflow: 'Follow-up' }, leftOut: [] })
  expect(shared('schedule', { segment: '0k3xw9m2z7qp' })).toEqual({ config: {}, leftOut: ['segment'] })
  const waits = (workflow: string) => ({ events: [{ event: 'workflowFinished', match: { workflow } }] })
  expect(shared('waitForEvent', waits('0k3xw9m2z7qp'))).toEqual({ config: waits(''), leftOut: ['events'] })
})

test('what a message says to people stays as it is', () => {
  const config = { subject: 'Call us', body: 'Reach us at studio@gym.example or 0412 345 678. Password: see the desk.' }
  expect(shared('email', config)).toEqual({ config, leftOut: [] })
  expect(shared('setField', { field: 'owner', value: 'sam@gym.example' })).toEqual({
    config: { field: 'owner', value: '' },
    leftOut: ['value'],
  })
})

test('what no declaration knows is looked through by its names', () => {
  const { step, leftOut } = withoutPrivate({
    ...{ id: 'x', type: 'hologram', apiKey: 'abc', colour: 'red' },
    config: { beam: 'wide', accessToken: 'abc', to: 'maya@example.com', deep: [{ secret: 'abc', size: 2 }] },
  })
  expect(step).toEqual({
    id: 'x',
    type: 'hologram',
    colour: 'red',
    config: { beam: 'wide', to: '', deep: [{ size: 2 }] },
  })
  expect(leftOut).toEqual(['accessToken', 'to', 'deep'])
})
