import type { Locator, Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'
import { expectAccessible } from './pages/expectAccessible.ts'
import { startMailServer } from './pages/mailServer.ts'

/** A start, an email and an SMS. */
const twoMessages = (email: Record<string, unknown>, sms: Record<string, unknown> = { text: 'Hi' }): Graph => ({
  settings: {},
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, config: {} },
    { id: 'mail', type: 'email', version: 1, config: email },
    { id: 'sms', type: 'sms', version: 1, config: sms },
  ],
  edges: [
    { id: 'l1', source: 'start', port: 'next', target: 'mail' },
    { id: 'l2', source: 'mail', port: 'next', target: 'sms' },
  ],
})

async function addPeople(page: Page) {
  await ask(page, 'people.add', { lastName: 'Berg', email: 'berg@example.com' })
  await ask(page, 'people.add', { firstName: 'Maya', lastName: 'Okafor', email: 'maya@example.com' })
}

const message = (inspector: Locator) => inspector.getByRole('textbox', { name: 'Message' })
const picker = (page: Page) => page.getByRole('dialog', { name: 'Insert a field' })

test('a first name with a fallback takes five clicks at most', async ({ page }) => {
  await addPeople(page)
  const builder = await openWorkflow(page, twoMessages({ subject: 'Welcome', body: 'Hi ' }))
  let clicks = 0
  const click = async (what: Locator) => {
    await what.click()
    clicks++
  }
  await click(builder.card('mail'))
  await click(message(builder.inspector))
  await page.keyboard.press('Control+End')
  await click(builder.inspector.getByRole('button', { name: 'Insert field into Message' }))
  const first = page.getByRole('option', { name: 'First name' })
  await expect(first).toHaveText('First name Maya 1 of 2 has none')
  await click(first)
  const question = page.getByRole('dialog', { name: 'First name' })
  const instead = question.getByRole('textbox', { name: 'When somebody has no first name, write' })
  await expect(instead).toBeFocused()
  await expect(instead).toHaveValue('there')
  await instead.fill('friend')
  await expect(question).toContainText('Hi friend')
  await click(question.getByRole('button', { name: 'Done' }))
  await page.keyboard.type(', good to have you')
  expect(clicks).toBeLessThanOrEqual(5)
  expect((await builder.saved()).nodes[1]?.config?.body).toBe(
    "Hi {{ person.firstName | default: 'friend' }}, good to have you",
  )
})

test('fields are typed, stepped over, deleted, copied and pasted as one, and never as syntax', async ({ page }) => {
  const builder = await openWorkflow(page, twoMessages({ subject: 'Welcome', body: 'Hi you' }))
  await builder.card('mail').click()
  const text = message(builder.inspector)
  const body = async () => (await builder.saved()).nodes[1]?.config?.body
  await text.click()
  await page.keyboard.press('Control+End')

  // By keys alone; a slash that was not meant stays one.
  await page.keyboard.type(' or /')
  await expect(picker(page).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('zz')
  await expect(picker(page)).toContainText('No field is called “zz”.')
  await page.keyboard.press('Escape')
  await expect(text).toHaveText('Hi you or /zz')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
  await page.keyboard.type('/las')
  await expect(picker(page).getByRole('option')).toHaveText(['Last name Okafor'])
  await page.keyboard.press('Enter')
  await page.keyboard.type('!')
  await expect(text).toHaveText('Hi you or Last name!')
  await expect(text.getByRole('img', { name: 'Last name, field' })).toBeVisible()
  await expect.poll(body).toBe('Hi you or {{ person.lastName }}!')

  // Arrows go over it as over one letter, Backspace takes it in one.
  for (const key of ['ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key)
  await page.keyboard.type('the ')
  await expect.poll(body).toBe('Hi you or the {{ person.lastName }}!')
  await page.keyboard.press('ArrowRight')
  // An input method composes beside it as anywhere.
  const input = await page.context().newCDPSession(page)
  for (const composed of ['に', 'にほ'])
    await input.send('Input.imeSetComposition', { text: composed, selectionStart: 2, selectionEnd: 2 })
  await input.send('Input.insertText', { text: '日本' })
  await expect.poll(body).toBe('Hi you or the {{ person.lastName }}日本!')
  for (let n = 0; n < 3; n++) await page.keyboard.press('Backspace')
  await expect.poll(body).toBe('Hi you or the !')

  // Undo is that of the workflow, and a pill comes back by itself.
  await page.keyboard.press('Control+z')
  await expect(text).toHaveText('Hi you or the Last name!')
  await page.keyboard.press('Control+Shift+z')
  await expect(text).toHaveText('Hi you or the !')

  // What is pasted is plain text, and a field in its written form is a pill at once.
  await text.evaluate((element) => {
    const data = new DataTransfer()
    data.setData('text/html', '<h1>Dear <b>{{ person.name }}</b></h1>')
    data.setData('text/plain', 'Dear {{ person.name }},\r\nbye')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  })
  await expect(text.locator('[data-raw]')).toHaveText('Full name')
  await expect.poll(body).toBe('Hi you or the Dear {{ person.name }},\nbye!')
  await page.keyboard.press('Control+a')
  const copied = await text.evaluate((element) => {
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true })
    element.dispatchEvent(event)
    return event.clipboardData?.getData('text/plain')
  })
  expect(copied).toBe('Hi you or the Dear {{ person.name }},\nbye!')
  await page.keyboard.type('{{ person.status }} or ')
  await expect(text.locator('[data-raw]')).toHaveText('Status')
  await page.keyboard.press('Tab')
  await expect(text).not.toBeFocused()
})

test('a date chooses how it is told from examples, and a condition goes away whole', async ({ page }) => {
  const body = 'See you {{ record.startsAt | day }}{% if record.place %} at {{ record.place }}{% endif %}.'
  const graph = twoMessages({ subject: 'Soon', body })
  const [, ...rest] = graph.nodes
  const start = { id: 'start', type: 'dateReached', version: 1, config: { of: 'record', recordType: 'booking' } }
  const builder = await openWorkflow(page, { ...graph, nodes: [start, ...rest] })
  await builder.card('mail').click()
  const text = message(builder.inspector)
  await expect(text.locator('[data-raw]')).toHaveText(['Starts, day', 'if Place', 'Place', 'end of if'])
  await text.locator('[data-raw]').first().click()
  const pill = page.getByRole('dialog', { name: 'Starts' })
  await pill.getByRole('radio', { name: '16:00', exact: true }).click()
  await pill.getByRole('button', { name: 'Done' }).click()
  await expect(builder.inspector.getByRole('region', { name: 'Preview' })).toContainText(
    'See you 16:00 at Example place.',
  )
  await text.getByText('end of if').click()
  await page.getByRole('button', { name: 'Remove this condition' }).click()
  expect((await builder.saved()).nodes[1]?.config?.body).toBe(
    'See you {{ record.startsAt | time }} at {{ record.place }}.',
  )
})

test('texts are shown for the hardest people, the same on every step, and an SMS is counted for them', async ({
  page,
}) => {
  await addPeople(page)
  const sms = `Hi {{ person.firstName | default: 'there' }}, “yoga” ${'is near. '.repeat(15)}`
  const builder = await openWorkflow(
    page,
    twoMessages({ subject: 'Hi {{ person.firstName }}', body: 'x' }, { text: sms }),
  )
  await builder.card('mail').click()
  const preview = builder.inspector.getByRole('region', { name: 'Preview' })
  await expect(preview).toContainText('Hi Maya')
  await preview.getByRole('button', { name: 'Next person' }).click()
  await expect(preview).toContainText('Preview as Berg')
  await expect(preview).toContainText('no first name, no phone number')
  await expect(builder.inspector).toContainText('1 of 2 people has no first name.')
  await preview.getByRole('button', { name: /^Preview as Berg/ }).click()
  await page.getByRole('menuitem', { name: /^Anna-Katharina .*longest name/ }).click()
  await expect(preview).toContainText('longest name (invented)')
  await expect(preview).toContainText('Hi Anna-Katharina')
  await expectAccessible(page)

  await builder.card('sms').click()
  await expect(preview).toContainText('Hi Anna-Katharina, “yoga” is near.')
  await expect(builder.inspector).toContainText('161 of 201 · 3 text messages')
  await expect(builder.inspector).toContainText('“ ” make it 70 characters a message.')
  await builder.inspector.getByRole('button', { name: 'Replace' }).click()
  await expect(builder.inspector).toContainText('161 of 306 · 2 text messages')
  await preview.getByRole('button', { name: 'Next person' }).click()
  await expect(preview).toContainText('written right to left')
})

test('a test goes to oneself through the real mail account, and says so in a sentence', async ({ page }) => {
  const mail = await startMailServer()
  await addPeople(page)
  const builder = await openWorkflow(
    page,
    twoMessages({ subject: 'Welcome {{ person.firstName }}', body: 'Hi there.' }),
  )
  await builder.card('mail').click()
  const preview = builder.inspector.getByRole('region', { name: 'Preview' })
  const send = preview.getByRole('button', { name: 'Send me a test' })
  await send.click()
  await expect(preview).toContainText('No mail account is connected yet, so no test can leave.')
  await expect(preview.getByRole('button', { name: 'Open Settings' })).toBeVisible()

  const account = { kind: 'smtp', from: 'FitBox <hello@fitbox.example>', host: '127.0.0.1', port: mail.port }
  await ask(page, 'connections.add', account)
  await send.click()
  const asked = page.getByRole('dialog', { name: 'Where test messages go' })
  await expect(asked.getByRole('textbox')).toHaveValue('hello@fitbox.example')
  await asked.getByRole('textbox').fill('me@fitbox.example')
  await page.keyboard.press('Enter')
  await expect(preview).toContainText('Sent to me@fitbox.example by 127.0.0.1.')
  expect(mail.received()).toContain('Subject: [Test for Maya] Welcome Maya')
  expect(mail.received().match(/^RCPT TO:.*$/gm)).toEqual(['RCPT TO:<me@fitbox.example>\r'.trim()])

  mail.becomes('refusesPeople')
  await send.click()
  await expect(preview).toContainText('The mail server refuses me@fitbox.example')
  await preview.getByText('Details').click()
  await expect(preview).toContainText('550 5.1.1 No such mailbox here')
  expect(await ask(page, 'messages.list')).toMatchObject({ messages: [], total: 0 })
  await mail.close()
})

test('what would leave a hole is named before turning on, and leads to the question', async ({ page }) => {
  await addPeople(page)
  const builder = await openWorkflow(page, twoMessages({ subject: 'Hi {{ person.firstName }}', body: 'x' }))
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('1 of 2 people has no first name: write what stands there instead.')
  const turnOn = sheet.getByRole('button', { name: 'Turn on', exact: true })
  await expect(turnOn).toBeDisabled()
  await sheet.getByRole('button', { name: 'Leave it empty for them' }).click()
  await expect(sheet).toContainText('1 of 2 people has no first name: it stays empty for them.')
  await expect(turnOn).toBeEnabled()
  await sheet.getByRole('button', { name: 'Fill the gap' }).click()
  await expect(page.getByRole('textbox', { name: 'When somebody has no first name, write' })).toBeFocused()
  await page.keyboard.press('Enter')
  expect((await builder.saved()).nodes[1]?.config?.subject).toBe("Hi {{ person.firstName | default: 'there' }}")
})

test('a field that there is not is told below its text, on the card and before turning on', async ({ page }) => {
  const text = 'Hi {{foo}}'
  const builder = await openWorkflow(page, twoMessages({ subject: text, body: 'x' }))
  const problem = 'There is no field “Foo”. Choose another, or take it out.'
  await builder.card('mail').click()
  await expect(builder.inspector).toContainText(problem)
  await expect(builder.card('mail')).toHaveAttribute('data-problem', 'true')
  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText(problem)
  await expect(sheet.getByRole('button', { name: 'Turn on', exact: true })).toBeDisabled()
})
