import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCommand } from './runCommand.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadloom-cli-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function leadloom(...words: string[]) {
  const printed = { out: '', err: '' }
  const io = {
    stdout: { write: (text: string) => (printed.out += text) },
    stderr: { write: (text: string) => (printed.err += text) },
  }
  const code = await runCommand([...words, '--json', '--data', join(folder, 'data')], process.env, io)
  return { code, json: printed.out === '' ? null : JSON.parse(printed.out), err: printed.err }
}
const file = (name: string, content: string) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const workflow = {
  ...{ format: 'leadloom.workflow', version: 1, name: 'Offer', settings: {} },
  nodes: [
    { id: 's', type: 'manual' },
    { id: 'ask', type: 'approval', config: { title: 'May they?', text: 'Dear you', days: 2 } },
    { id: 'yes', type: 'email', config: { subject: 'Offer', body: '{{ steps.ask.text }}' } },
    { id: 'end', type: 'end' },
  ],
  edges: [
    { id: '1', source: 's', port: 'next', target: 'ask' },
    { id: '2', source: 'ask', port: 'approved', target: 'yes' },
    { id: '3', source: 'ask', port: 'rejected', target: 'end' },
    { id: '4', source: 'ask', port: 'timeout', target: 'end' },
  ],
}

test('a campaign by command, with its approval, statistics, jobs, calendar and audit', async () => {
  await leadloom('people', 'import', file('p.csv', 'email\nmaya@example.com\ntom@example.com\n'))
  const { json: drawn } = await leadloom('workflow', 'import', file('w.json', JSON.stringify(workflow)))
  await leadloom('workflow', 'on', drawn.id)
  const list = ['--list', 'maya@example.com,eve@example.com']
  const { json: started } = await leadloom('campaign', 'start', drawn.id, ...list, '--name', 'Spring', '--cost', '20')
  expect(started).toEqual({
    ...{ campaign: started.campaign, started: 1 },
    refused: [{ person: 'eve@example.com', reason: 'nobody has this email' }],
  })
  const { json: slow } = await leadloom('campaign', 'start', drawn.id, '--people', 'all', '--per-hour', '60')
  expect(slow).toMatchObject({
    started: 1,
    refused: [{ person: 'maya@example.com', reason: 'already in this workflow' }],
  })
  expect((await leadloom('campaign', 'pause', slow.campaign)).json.state).toBe('paused')
  expect((await leadloom('campaign', 'resume', slow.campaign)).json.state).toBe('active')
  expect((await leadloom('campaign', 'cancel', slow.campaign)).json.state).toBe('cancelled')
  await leadloom('run-due', '--until-idle')
  const [asked] = (await leadloom('approval', 'list')).json.approvals
  expect(await leadloom('approval', 'decide', asked.id, 'perhaps')).toMatchObject({ code: 1 })
  expect((await leadloom('approval', 'decide', asked.id, 'approve', '--text', 'Hello')).json).toEqual({ ok: true })
  await leadloom('run-due', '--until-idle')
  expect((await leadloom('messages', 'list')).json.messages).toMatchObject([{ to: 'maya@example.com', body: 'Hello' }])
  const { campaigns } = (await leadloom('campaign', 'list')).json
  expect(campaigns.map(({ name, state }: { name: string; state: string }) => ({ name, state }))).toEqual([
    { name: 'Started by hand for everyone', state: 'cancelled' },
    { name: 'Spring', state: 'completed' },
  ])
  expect((await leadloom('campaign', 'show', started.campaign)).json.persons).toMatchObject([{ state: 'done' }])
  expect((await leadloom('campaign', 'stats', started.campaign)).json).toMatchObject({ sent: 1, return: -20 })
  expect((await leadloom('workflow', 'stats', drawn.id)).json).toMatchObject({ started: 2, finished: 1 })
  expect((await leadloom('jobs', 'run', 'all')).json.ran).toHaveLength(5)
  expect((await leadloom('jobs', 'log', '--limit', '2')).json.runs).toHaveLength(2)
  expect((await leadloom('jobs', 'list')).json.jobs[0]).toMatchObject({ name: 'due work', last: { state: 'done' } })
  const { items } = (await leadloom('calendar', '--from', '2020-01-01', '--to', '2099-01-01')).json
  expect(items).toMatchObject([{ kind: 'message', title: 'Offer', forecast: false }])
  expect((await leadloom('audit', '--limit', '1')).json.entries).toMatchObject([{ what: 'jobs run', subject: 'all' }])
})
