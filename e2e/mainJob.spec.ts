import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { goTo } from './pages/goTo.ts'
import { startMailServer } from './pages/mailServer.ts'

const graph = {
  settings: { reenter: 'never', stopOn: ['replied', 'unsubscribed'] },
  nodes: [
    { id: 's', type: 'personAdded', version: 1, config: {} },
    { id: 'a', type: 'email', version: 1, config: { subject: 'Welcome {{ person.firstName }}', body: 'Hi' } },
    { id: 'w', type: 'wait', version: 1, config: { days: 1 } },
    { id: 'b', type: 'email', version: 1, config: { subject: 'Still keen?', body: 'Hi' } },
  ],
  edges: [
    { id: 'e1', source: 's', port: 'next', target: 'a' },
    { id: 'e2', source: 'a', port: 'next', target: 'w' },
    { id: 'e3', source: 'w', port: 'next', target: 'b' },
  ],
  notes: [],
}

test('people in from a CSV file, a workflow on, real emails out, and pulling the plug neither loses nor doubles one', async ({
  page,
  leadloom,
}) => {
  const mail = await startMailServer()
  await ask(page, 'connections.add', { from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: mail.port })
  const { id } = await ask<{ id: string }>(page, 'workflows.create', { name: 'Welcome', graph })
  await importPeople(page, 'first name,email\nMaya,maya@example.com\nTom,tom@example.com\n')

  await goTo(page, `/workflows/${id}`)
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('Nobody in the next 24 hours')
  await sheet.getByLabel('Also start it now for the 2 people you already have').check()
  await expect(sheet.getByRole('table', { name: 'Messages in the next 24 hours' })).toContainText('Welcome Maya')
  await sheet.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('“Welcome” is on, and started for 2 people.')).toBeVisible()
  const held = page.getByRole('region', { name: 'First messages' })
  await expect(held).toContainText('2 emails to Maya and Tom')
  expect(subjectsIn(mail.received())).toEqual([])
  await held.getByRole('button', { name: 'Send now' }).click()
  await expect.poll(() => subjectsIn(mail.received())).toEqual(['Welcome Maya', 'Welcome Tom'])

  await page.getByRole('button', { name: 'Start…' }).click()
  await expect(sheet).toContainText('Start “Welcome”')
  await sheet.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByText('2 people left out: already in this workflow.')).toBeVisible()

  await leadloom.killAndRestart()
  await importPeople(page, 'first name,email\nAna,ana@example.com\nMaya,maya@example.com\n')
  await expect.poll(() => subjectsIn(mail.received())).toEqual(['Welcome Ana', 'Welcome Maya', 'Welcome Tom'])
  await goTo(page, '/messages')
  await expect(page.getByText('Welcome Ana').first()).toBeVisible()
  await mail.close()
})

const subjectsIn = (received: string) =>
  [...received.matchAll(/^Subject: (.+)\r$/gm)].map(([, subject]) => subject).sort()

async function importPeople(page: Page, csv: string) {
  await goTo(page, '/people')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .getByRole('button', { name: /^Import/ })
      .first()
      .click(),
  ])
  await chooser.setFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  const sheet = page.getByRole('dialog', { name: /Import people from/ })
  await sheet.getByRole('button', { name: /^Import \d+/ }).click()
  await expect(page.getByText(/(was|were) added/).first()).toBeVisible()
  await expect(sheet).toBeHidden()
}
