import type { Graph } from '../shared/graph.ts'
import { dragTo, host, middleOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { goTo } from './pages/goTo.ts'

const greeting = (config: object): Graph => ({
  settings: { reenter: 'never', stopOn: [], timeZone: 'business', quietHours: null },
  nodes: [
    { id: 'start', type: 'personAdded', version: 1, config: {} },
    { id: 'hello', type: 'email', version: 1, config: { subject: 'Welcome', ...config } },
  ],
  edges: [{ id: 'l1', source: 'start', port: 'next', target: 'hello' }],
})
const plain = { body: "Hi {{ person.firstName | default: 'there' }}, good to have you." }

/** A red dot on one pixel: the smallest PNG. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('a plain email becomes a design in one click, and what the preview shows is what arrives', async ({ page }) => {
  const builder = await openWorkflow(page, greeting(plain))
  await builder.card('hello').click()
  await builder.inspector.getByRole('button', { name: 'Design it with blocks' }).click()
  const editor = page.getByRole('dialog', { name: 'Design the email' })
  const text = editor.getByRole('textbox', { name: 'Text', exact: true })
  await expect(text).toBeFocused()
  await expect(text).toContainText('good to have you.')

  // What a new block lacks is told when it was left, below it.
  await editor.getByRole('button', { name: 'Add a block', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Button' }).click()
  await expect(editor.getByRole('textbox', { name: 'Words on the button' })).toBeFocused()
  await page.keyboard.type('Book now')
  await expect(editor.getByText('This button has no address.')).toBeHidden()
  await text.click()
  await expect(editor.getByText('This button has no address.')).toBeVisible()
  await editor.getByRole('textbox', { name: 'Leads to' }).fill('javascript:alert(1)')
  await expect(editor.getByText(/The address of this button can't be used/)).toBeVisible()
  await editor.getByRole('textbox', { name: 'Leads to' }).fill('fitbox.example/book')

  await editor.getByRole('button', { name: 'Add a block', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Picture' }).click()
  const chooser = page.waitForEvent('filechooser')
  await editor.getByRole('button', { name: 'Choose a picture' }).click()
  await (await chooser).setFiles({ name: 'logo.png', mimeType: 'image/png', buffer: png })
  await editor.getByRole('textbox', { name: 'What it shows' }).fill('Our logo')

  const preview = editor.frameLocator('iframe')
  await expect(preview.getByText('Hi Maya, good to have you.')).toBeVisible()
  await expect(preview.getByRole('link', { name: 'Book now' })).toHaveAttribute('href', 'https://fitbox.example/book')
  await expect(preview.getByRole('img', { name: 'Our logo' })).toHaveAttribute('src', /^blob:/)
  await editor.getByRole('button', { name: 'Next person' }).click()
  await expect(preview.getByText('Hi Tom, good to have you.')).toBeVisible()
  await editor.getByText('Dark', { exact: true }).click()
  await expect(preview.locator('body')).toHaveCSS('background-color', 'rgb(18, 22, 30)')
  await editor.getByText('Plain text', { exact: true }).click()
  await expect(editor.getByText('Book now https://fitbox.example/book Our logo')).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(editor).toBeHidden()
  await expect(builder.inspector.getByRole('button', { name: 'Open big editor' })).toBeFocused()
  await builder.saved()
  await host(page).ask('post', `/workflows/${builder.id}/on`, {})
  await host(page).ask('post', '/people', { firstName: 'Maya', email: 'maya@leads.example' })
  await goTo(page, '/messages/all')
  const arrived = page.getByRole('article').frameLocator('iframe')
  await expect(arrived.getByText('Hi Maya, good to have you.')).toBeVisible()
  await expect(arrived.getByRole('img', { name: 'Our logo' })).toHaveAttribute('src', /^data:image\/png/)
  await expect(arrived.locator('script')).toHaveCount(0)
  await page.getByText('Plain text', { exact: true }).click()
  await expect(page.getByRole('article')).toContainText('Book now\nhttps://fitbox.example/book')
})

test('blocks move by keys and by hand, are copied, deleted and brought back, and become plain text again', async ({
  page,
}) => {
  const blocks = [
    { id: 'title', type: 'text', size: 'heading', text: 'Title' },
    { id: 'line', type: 'divider' },
    { id: 'two', type: 'columns', left: [{ id: 'left', type: 'text', text: 'Left' }], right: [] },
    { id: 'words', type: 'text', text: 'Words' },
  ]
  const builder = await openWorkflow(page, greeting({ blocks }))
  await builder.card('hello').click()
  // In the inspector itself; the big editor does the same.
  const inspector = builder.inspector
  const order = () => inspector.locator('[data-block]').evaluateAll((all) => all.map((one) => one.dataset.block))
  const block = (id: string) => inspector.locator(`[data-block="${id}"]`)
  await expect.poll(order).toEqual(['title', 'line', 'two', 'left', 'words'])

  // Up from the last place: into the right column, the left one, and out of it.
  await block('words').getByRole('textbox').click()
  await page.keyboard.press('Control+Shift+ArrowUp')
  await page.keyboard.press('Control+Shift+ArrowUp')
  await page.keyboard.press('Control+Shift+ArrowUp')
  await expect.poll(order).toEqual(['title', 'line', 'two', 'words', 'left'])
  await expect(block('words').getByRole('textbox')).toBeFocused()
  await expect(inspector.getByText('Moved up.')).toBeAttached()

  // The tools are one tab stop, with arrows between them.
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await expect(block('words').getByRole('button', { name: 'Delete' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(order).toEqual(['title', 'line', 'two', 'left'])
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(order).toEqual(['title', 'line', 'two', 'words', 'left'])

  await block('line').hover()
  const grip = await middleOf(block('line').getByTitle('Drag to move it'))
  const title = await middleOf(block('title'))
  await dragTo(page, grip, { x: title.x, y: title.y - 8 })
  await expect.poll(order).toEqual(['line', 'title', 'two', 'words', 'left'])
  await block('title').getByRole('textbox').click()
  await page.keyboard.press('Control+d')
  await expect(inspector.getByRole('textbox', { name: 'Heading' })).toHaveCount(2)
  await expect(builder.cards('Email')).toHaveCount(1)

  await inspector.getByRole('button', { name: 'Plain text only' }).click()
  await expect(inspector.getByRole('textbox', { name: 'Message' })).toContainText('Title')
  const { nodes } = await builder.saved()
  expect(nodes[1]?.config).toEqual({ subject: 'Welcome', body: '----------\n\nTitle\n\nTitle\n\nWords\n\nLeft' })
})
