import { leadNurture7Days } from '../shared/templates/leadNurture7Days.ts'
import { followUp, host, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

/** What the demo must show, by its own declaration. */
const { messages, sent } = leadNurture7Days.expected
const welcomed = `${sent.find(({ steps }) => steps.includes('welcome'))?.messages} sent`

test('first launch to a finished test on 20 sample people: one click', async ({ page }) => {
  await page.getByRole('button', { name: 'Watch it' }).click()
  await expect(page).toHaveURL(/#\/try\/lead-nurture-7-days$/)
  await expect(page.getByText('nothing is sent')).toBeVisible()
  await expect(page.getByText(`${messages} messages so far`)).toBeVisible()
  await expect(page.locator('#step-welcome')).toContainText(welcomed)
  await expect(page.locator('#step-welcome')).toContainText('2 no email')
})

test('first launch to an own copy of a template, tested: four clicks at most', async ({ page }) => {
  let clicks = 0
  const click = async (name: RegExp | string) => {
    clicks += 1
    await page.getByRole('button', { name }).first().click()
  }
  await click('Watch it')
  await click('Make it mine')
  await expect(page).toHaveURL(/#\/workflows\//)
  await click(/^Test$/)
  await expect(page.getByText('messages so far')).toBeVisible()
  await expect(page.locator('#step-welcome')).toContainText(welcomed)
  expect(clicks).toBeLessThanOrEqual(4)
})

test('who got a message, who did not and why: two clicks, and one more reads it', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await page.getByRole('button', { name: /^Test$/ }).click()
  await builder.card('hello').getByRole('button', { name: '2 no email' }).click()
  await expect(builder.inspector.getByRole('button', { name: 'Got it 18' })).toBeVisible()
  await expect(builder.inspector.getByRole('button', { name: /Zoë Müller Skipped: no email/ })).toBeVisible()
  await expect(builder.inspector.getByRole('button', { name: /^Maya Okafor/ })).toBeHidden()

  await builder.card('hello').getByRole('button', { name: '18 sent' }).click()
  await builder.inspector.getByRole('button', { name: /^Maya Okafor/ }).click()
  await expect(builder.inspector.getByRole('article').first()).toContainText('Hi Maya, good to have you.')
  // Their line is drawn through the workflow, too.
  await expect(builder.card('thanks')).toHaveAttribute('data-followed')
  await expect(builder.card('remind')).not.toHaveAttribute('data-followed')
  await builder.inspector.getByRole('button', { name: 'Back' }).click()
  await expect(builder.card('thanks')).not.toHaveAttribute('data-followed')
})

test('a test opens with the results of the chosen step, and leaves with its settings', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await expect(builder.inspector.getByRole('tab', { name: 'Message' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(builder.inspector.getByRole('button', { name: 'Came here 20' })).toBeVisible()
  await page.getByRole('button', { name: 'Exit test' }).click()
  await expect(builder.inspector.getByRole('tab', { name: 'Message' })).toHaveAttribute('aria-selected', 'true')
})

test('the scrubber goes back in time, and the counts with it', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(builder.card('wait')).toContainText('20 in')
  const scrubber = page.getByRole('slider', { name: 'Moment of the test' })
  await scrubber.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(builder.card('wait')).toContainText('20 waiting')
  await expect(builder.card('check')).not.toContainText('in')
  await page.keyboard.press('End')
  await expect(builder.card('check')).toContainText('20 in')
})

test('a change while testing runs the test again', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(builder.card('check')).toContainText('20 in')
  await builder.card('wait').click()
  await builder.inspector.getByRole('tab', { name: 'Settings' }).click()
  await builder.inspector.getByLabel('Days', { exact: true }).fill('30')
  await expect(builder.card('wait')).toContainText('20 waiting')
  await page.getByRole('combobox', { name: 'Length of the test' }).click()
  await page.getByRole('option', { name: '60 days' }).click()
  await expect(builder.card('check')).toContainText('20 in')
})

test('a workflow with a problem says what to mend before the test', async ({ page }) => {
  const broken = { ...followUp, edges: followUp.edges.filter(({ id }) => id !== 'l3') }
  const builder = await openWorkflow(page, broken)
  await page.getByRole('button', { name: /^Test$/ }).click()
  await page.getByRole('button', { name: 'Show it' }).click()
  await expect(builder.inspector).toContainText('2 days')
})

test('turning on shows who gets what and when first, in three clicks, and can be paused', async ({ page }) => {
  for (const firstName of ['Maya', 'Tom', 'Ana'])
    await host(page).ask('post', '/people', {
      firstName,
      lastName: 'Real',
      email: `${firstName.toLowerCase()}@example.org`,
    })
  const byHand = {
    ...followUp,
    nodes: followUp.nodes.map((step) =>
      step.id === 'start' ? { ...step, type: 'schedule', config: { cron: '*/5 * * * *' } } : step,
    ),
  }
  const builder = await openWorkflow(page, byHand)
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText(/3 people in the next 24 hours, first message at \d\d:\d\d\./)
  await expect(sheet).toContainText('Maya Real')
  await expect(sheet).toContainText('Test inbox')
  await sheet.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('“Follow-up” is on.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()

  await builder.card('wait').click()
  await builder.inspector.getByLabel('Days', { exact: true }).fill('5')
  await expect(page.getByText('On, changes not published')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Publish changes…' })).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Paused', { exact: true })).toBeVisible()
})

test('what is missing in Settings is a click away, and so is the way back to turning on', async ({ page }) => {
  const { id } = await host(page).ask('post', '/workflows', { name: 'Nurture', template: 'lead-nurture-7-days' })
  await page.goto(`${host(page).url}/#/workflows/${id}`)
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('must show your postal address')
  await expect(sheet.getByRole('button', { name: 'Turn on' })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Open Settings' }).click()
  await page.getByLabel('Postal address').fill('1 High Street, London')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.getByRole('button', { name: 'Back to “Nurture”' }).click()
  await sheet.getByRole('button', { name: 'Turn on' }).click()
  await expect(page.getByText('“Nurture” is on.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(sheet).toBeHidden()
})
