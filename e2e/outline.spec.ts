import { inflateSync } from 'node:zlib'
import type { Locator, Page } from '@playwright/test'
import { type BuilderPage, followUp, linksOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { ask } from './pages/ask.ts'

interface OutlinePage extends BuilderPage {
  tree: Locator
  lines: Locator
  line: (text: string | RegExp) => Locator
  active: Locator
}

/** Opens a workflow and shows it as sentences, by its key. */
async function openOutline(page: Page, ...open: [graph: typeof followUp, name?: string]): Promise<OutlinePage> {
  const builder = await openWorkflow(page, ...open)
  await builder.canvas.focus()
  await page.keyboard.press('o')
  const tree = page.getByRole('tree')
  await expect(tree).toBeFocused()
  const lines = tree.getByRole('treeitem')
  return {
    ...builder,
    tree,
    lines,
    line: (text) => lines.filter({ hasText: text }),
    active: tree.locator('[data-active]'),
  }
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const add = async (page: Page, what: string) => {
  await page.keyboard.press('a')
  await expect(page.getByRole('dialog', { name: 'Add a step' })).toBeVisible()
  await page.keyboard.type(what)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree')).toBeFocused()
}

test('a workflow is built in the outline by keys alone', async ({ page }) => {
  const { lines, active, inspector, saved } = await openOutline(page, { nodes: [], edges: [] }, 'By keys')
  for (const step of ['new person', 'email', 'wait', 'check']) await add(page, step)
  await press(page, 'ArrowDown')
  await expect(active).toContainText('If yes')
  await add(page, 'tag')
  await press(page, 'ArrowDown')
  await add(page, 'end')
  await expect(lines).toContainText([
    ...[
      'When a person is added',
      'Send an email without a subject',
      'Wait 1 day',
      'Check',
      'If yes',
      'Tag',
      'If no',
      'End',
    ],
  ])
  await expect(page.getByText('Added End after Check. Step 6 of 6 on the No way.')).toBeAttached()
  await press(page, 'Home', 'ArrowDown', 'Enter')
  await expect(inspector.getByRole('textbox', { name: 'Subject' })).toBeFocused()
  await page.keyboard.type('Welcome')
  await expect(lines.nth(1)).toContainText('Send the email “Welcome”')
  await press(page, 'Escape', 'Alt+ArrowDown')
  await expect(page.getByText('Moved after Wait 1 day. Step 3 of 6.')).toBeAttached()
  const graph = await saved()
  const idOf = (type: string) => graph.nodes.find((step) => step.type === type)?.id
  expect(linksOf(graph)).toEqual(
    [
      `${idOf('personAdded')}.next>${idOf('wait')}`,
      `${idOf('wait')}.next>${idOf('email')}`,
      `${idOf('email')}.next>${idOf('check')}`,
      `${idOf('check')}.yes>${idOf('tag')}`,
      `${idOf('check')}.no>${idOf('end')}`,
    ].toSorted(),
  )
})

test('a workflow is changed in the outline: insert, delete, connect, move, fold and find', async ({ page }) => {
  const { tree, lines, active, line, saved } = await openOutline(page, followUp)
  await expect(active).toHaveAccessibleDescription('Step 1 of 6.')
  await press(page, 'End')
  await expect(active).toHaveAccessibleDescription('Step 6 of 6 on the No way.')
  await page.keyboard.press('c')
  await page.getByRole('dialog', { name: 'Connect “Still there?” to' }).getByLabel('Search').fill('tag keen')
  await page.keyboard.press('Enter')
  await expect(tree).toBeFocused()
  await expect(lines).toContainText([
    ...['1When a person is added', '2Send the email “Welcome”', '3Wait 2 days', '4Status is new?'],
    ...['If yesgo on with step 6: Tag keen', 'If no', '5Send the email “Still there?”', '6Tag keen'],
  ])
  expect(linksOf(await saved())).toContain('remind.next>thanks')
  await press(page, 'Control+z', '3')
  await expect(active).toContainText('Wait 2 days')
  await press(page, 'Delete')
  await expect(page.getByText('Deleted “Wait 2 days”. “Welcome” now leads to “Status is new?”.')).toBeVisible()
  await expect(active).toContainText('Status is new?')
  await expect(active).toHaveAttribute('aria-selected', 'true')
  await press(page, 'Control+z')
  await expect(line('Wait 2 days')).toHaveAttribute('aria-posinset', '3')

  await press(page, 'Home', 'End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft')
  await expect(lines).toHaveCount(4)
  await expect(active).toHaveAttribute('aria-expanded', 'false')
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown')
  await expect(active).toHaveAccessibleDescription('Step 5 of 6 on the Yes way.')
  await press(page, 'Control+ArrowUp')
  await page.keyboard.type('create a task')
  await page.keyboard.press('Enter')
  await expect(lines.nth(5)).toContainText('Create task')

  await line('Send the email “Welcome”').dragTo(line('Tag keen'), { targetPosition: { x: 60, y: 40 } })
  const graph = await saved()
  expect(linksOf(graph)).toEqual(expect.arrayContaining(['start.next>wait', 'thanks.next>hello']))
})

test('canvas and outline choose the same step and show the same test', async ({ page }) => {
  const { card, canvas, inspector, tree, active, line } = await openOutline(page, followUp)
  await line('Wait 2 days').click()
  await expect(inspector.getByRole('heading', { name: 'Wait: 2 days' })).toBeVisible()
  await press(page, 'o')
  await expect(canvas).toBeFocused()
  await expect(card('wait')).toHaveAttribute('data-selected')
  await press(page, 'ArrowDown')
  await page.getByText('Outline', { exact: true }).click()
  await expect(active).toContainText('Status is new?')

  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(page.getByText('nothing is sent')).toBeVisible()
  await expect(line('Send the email “Welcome”')).toContainText('18 sent')
  await line('Send the email “Welcome”').getByRole('button', { name: '18 sent' }).click()
  await expect(inspector.getByRole('tab', { name: 'Results' })).toHaveAttribute('aria-selected', 'true')
  await expect(active).toHaveAccessibleDescription('Step 2 of 6.')
  await expect(tree).toBeVisible()
})

test('what is printed is the whole workflow in words on white paper, and then the window is as before', async ({
  page,
}) => {
  const long = 'Long paragraph that a printer has to break over pages. '.repeat(40)
  const graph = {
    ...followUp,
    notes: [{ kind: 'note', text: 'مرحبا' }],
    nodes: followUp.nodes.map((step) =>
      step.id === 'remind'
        ? { ...step, config: { subject: 'Still there?', body: `${long}\n\n${long}\n\n${long}` } }
        : step,
    ),
  }
  await ask(page, 'settings.save', { businessName: 'Elm Street Studio' })
  const { tree, line } = await openOutline(page, graph, 'For paper')
  const pdf = await page.pdf({ format: 'A4' })
  expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3)
  expect(glyphsOf(pdf)).toBeGreaterThan(3000)
  await expect(page.locator('[data-paper]')).toHaveCount(0)
  await expect(line('Wait 2 days')).toBeVisible()

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const paper = page.locator('[data-paper]')
  await expect(paper.getByRole('heading', { name: 'For paper' })).toBeVisible()
  await expect(paper).toContainText('4Status is new?If yes5Tag keenIf no6Send the email “Still there?”Long paragraph')
  await expect(paper).toContainText(/Elm Street Studio · .*\d{4} · 6 steps/)
  await expect(paper).toContainText('Hi First name, good to have you.')
  await expect(paper).toContainText('Stops when they unsubscribe. Messages go at any time of day.')
  await expect(tree).toBeHidden()
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page).toHaveTitle('For paper')
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' })
  await expect(tree).toBeVisible()
  await expect(paper).toHaveCount(0)
})

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** How many letters stand on the pages: they are in packed streams, four signs each. */
function glyphsOf(pdf: Buffer): number {
  const streams = [
    ...pdf.toString('latin1').matchAll(/\/Filter \/FlateDecode[^>]*>>\s*stream\r?\n([\s\S]*?)endstream/g),
  ]
  const texts = streams.map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
    } catch {
      return ''
    }
  })
  return texts.reduce(
    (sum, text) => sum + [...text.matchAll(/<([0-9A-F]+)> Tj/g)].reduce((all, [, hex = '']) => all + hex.length / 4, 0),
    0,
  )
}
