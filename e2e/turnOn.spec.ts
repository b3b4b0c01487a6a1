import type { Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { type BuilderPage, followUp, host, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { goTo } from './pages/goTo.ts'

/** Started by hand: hello - wait 2 days - check. */
const byHand: Graph = {
  ...followUp,
  nodes: followUp.nodes.map((step) => (step.id === 'start' ? { ...step, type: 'manual' } : step)),
}

const addPeople = async (page: Page, names: readonly string[]) => {
  for (const firstName of names)
    await host(page).ask('post', '/people', { firstName, email: `${firstName.toLowerCase()}@example.org` })
}

const bar = (page: Page) => page.getByRole('region', { name: 'First messages' })
const sentTo = async (page: Page): Promise<string[]> =>
  (await host(page).ask('get', '/messages?show=sent')).messages
    .concat((await host(page).ask('get', '/messages?show=test')).messages)
    .map(({ name }: { name: string }) => name)
    .sort()

async function showResults(page: Page, builder: BuilderPage, step: string) {
  await builder.card(step).click()
  await builder.inspector.getByRole('tab', { name: 'Results' }).click()
  return page.getByRole('region', { name: 'Waiting here' })
}

test('turned on for three people in three clicks, seeing who gets what when; held, read out and taken back, nothing is sent', async ({
  page,
}) => {
  await addPeople(page, ['Maya', 'Tom', 'Ana'])
  const other = await host(page).ask('post', '/workflows', { name: 'Welcome', graph: followUp })
  await host(page).ask('post', `/workflows/${other.id}/on`)
  await host(page).ask('post', '/people', { firstName: 'Noor', phone: '+447700900111' })
  await host(page).ask('post', `/workflows/${other.id}/start`, { people: 'maya@example.org' })
  await openWorkflow(page, byHand, 'Rush')
  const sheet = page.getByRole('dialog')
  let clicks = 0
  const click = async (name: string | RegExp, role: 'button' | 'checkbox' = 'button') => {
    await page.getByRole(role, { name, exact: true }).click()
    clicks++
  }
  await click('Turn on…')
  await expect(sheet).toContainText('Nobody in the next 24 hours, as things are now.')
  await expect(sheet).toContainText('People come in when you, or a campaign, start it for a person.')
  await expect(sheet).toContainText('2 Send the email “Welcome”')
  await click('Also start it now for the 4 people you already have', 'checkbox')
  const plan = sheet.getByRole('table', { name: 'Messages in the next 24 hours' })
  await expect(plan.getByRole('rowgroup').filter({ hasText: 'Maya' })).toContainText(
    /\d\d:\d\d.*Welcome.*to maya@example.org/,
  )
  await expect(plan.getByRole('rowgroup').filter({ hasText: 'Noor' })).toContainText('Not sent: no email')
  await expect(sheet).toContainText(/Maya gets 2 messages within 24 hours: from “Welcome” at .* and from this one at /)
  await click('Turn on')
  expect(clicks).toBe(3)

  await expect(bar(page)).toContainText(/First messages go out in 9:\d\d: 3 emails to Maya, Tom and Ana\./)
  await expect(bar(page).getByRole('status')).toContainText(
    /^First messages go out at .*: 3 emails to Maya, Tom and Ana\.$/,
  )
  await goTo(page, '/')
  const needs = page.getByRole('region', { name: 'Needs you' })
  await expect(needs).toContainText(/First messages go out in \d:\d\d: 3 emails to Maya, Tom and Ana\./)
  await needs.getByRole('button', { name: 'Take back' }).click()
  await expect(
    page.getByText('Taken back: nothing was sent. 4 people were taken out. “Rush” is off again.'),
  ).toBeVisible()
  await expect(needs).toContainText('All clear')
  expect(await sentTo(page)).toEqual(['Maya'])
})

test('the hold outlives the host; sent now, it is over; numbers on cards follow within two seconds', async ({
  page,
  leadloom,
}) => {
  await addPeople(page, ['Maya'])
  const builder = await openWorkflow(page, followUp)
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('checkbox').check()
  await sheet.getByRole('table').getByText('Maya', { exact: true }).waitFor()
  await sheet.getByRole('button', { name: 'Turn on' }).click()
  await expect(bar(page)).toContainText('1 email to Maya')
  await expect(await showResults(page, builder, 'hello')).toContainText('held with the first messages')
  await leadloom.killAndRestart()
  await expect(page.getByRole('navigation')).toContainText('Running')
  await expect(bar(page)).toContainText(/go out in 9:\d\d: 1 email to Maya/)
  await bar(page).getByRole('button', { name: 'Send now' }).click()
  await expect(bar(page)).toBeHidden()
  await expect.poll(() => sentTo(page)).toEqual(['Maya'])

  await expect(builder.card('wait')).toContainText('1 in')
  await host(page).ask('post', '/people', { firstName: 'Tom', email: 'tom@example.org' })
  const began = Date.now()
  await expect(builder.card('wait')).toContainText('2 in')
  expect(Date.now() - began).toBeLessThan(2000)
})

test('who waits at a step is listed with until when, and is held, released, sent on, taken out and put back', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  await host(page).ask('post', `/workflows/${builder.id}/on`)
  await addPeople(page, ['Maya', 'Tom', 'Ana'])
  const waiting = await showResults(page, builder, 'wait')
  await expect(waiting.getByRole('listitem')).toHaveText([/Maya\s*Until .*:\d\d/, /Tom\s*Until/, /Ana\s*Until/])
  const act = async (name: string, item: string) => {
    await waiting.getByRole('button', { name: `More about ${name}` }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const undo = (note: string) =>
    page.getByRole('status').filter({ hasText: note }).getByRole('button', { name: 'Undo' })

  await waiting.getByRole('button', { name: /^Maya/ }).click()
  await expect(builder.inspector.getByText(/^Waits until .*:\d\d$/)).toBeVisible()
  await builder.inspector.getByRole('button', { name: 'Back' }).click()
  await act('Maya', 'Hold here')
  await expect(waiting).toContainText('Held by you')
  await undo('Maya is held here until you release them.').click()
  await expect(waiting).not.toContainText('Held by you')
  await act('Tom', 'Take out')
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  await undo('Tom was taken out.').click()
  await expect(page.getByText('1 person is back where they were.')).toBeVisible()
  await expect(waiting.getByRole('listitem')).toHaveCount(3)

  await act('Maya', 'Go on now')
  await expect(waiting.getByRole('listitem')).toHaveCount(2)
  await waiting.getByRole('group', { name: 'All 2' }).getByRole('button', { name: 'Hold' }).click()
  await expect(page.getByText('2 people are held here until you release them.')).toBeVisible()
  await waiting.getByRole('button', { name: 'Release 2' }).click()
  await waiting.getByRole('button', { name: 'Go on now' }).click()
  await expect(page.getByRole('dialog')).toContainText('for all 2 people?')
  await page.getByRole('dialog').getByRole('button', { name: 'Go on now' }).click()
  await expect(waiting).toBeHidden()

  await builder.inspector.getByRole('button', { name: /^Maya/ }).click()
  await expect(builder.inspector.getByRole('listitem').filter({ hasText: 'by you' })).toHaveText([
    ...[/Held by you/, /Released by you/, /Sent on by you/],
  ])
  await expect(builder.inspector.getByRole('article')).toContainText('Hi Maya, good to have you.')
})

test('a problem leads to its step and puts the cursor into its field; everything stops by a key there, in a sheet and while typing', async ({
  page,
}) => {
  const broken: Graph = {
    ...followUp,
    nodes: followUp.nodes.map((step) =>
      step.id === 'remind' ? { ...step, config: { subject: '', body: 'A short note.' } } : step,
    ),
  }
  const builder = await openWorkflow(page, broken)
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('button', { name: 'Turn on' })).toBeDisabled()
  await page.keyboard.press('Control+.')
  await expect(sheet).toContainText('Everything is stopped: nothing moves and nothing is sent until you resume.')
  await sheet.getByRole('button', { name: /Write a subject/ }).click()
  await expect(sheet).toBeHidden()
  await expect(builder.inspector.getByRole('textbox', { name: 'Subject' })).toBeFocused()
  const stopped = page.getByRole('status').filter({ hasText: 'Everything is stopped.' })
  await stopped.getByRole('button', { name: 'Resume' }).click()
  await expect(stopped).toBeHidden()
  await builder.inspector.getByRole('textbox', { name: 'Subject' }).click()
  await page.keyboard.type('Still there')
  await page.keyboard.press('Control+.')
  await expect(stopped).toBeVisible()
  await page.setViewportSize({ width: 800, height: 700 })
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Resume' })).toBeVisible()
  await stopped.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Stop everything' })).toBeVisible()
})
