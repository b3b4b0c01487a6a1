import type { Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { type BuilderPage, dragTo, followUp, linksOf, middleOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

/** The same steps where somebody has put them by hand: a column, and two steps beside it. */
const placed: Graph = {
  ...followUp,
  nodes: followUp.nodes.map((step, index) => ({
    ...step,
    position: { thanks: { x: 340, y: 130 }, remind: { x: 400, y: 390 } }[step.id] ?? { x: 0, y: index * 130 },
  })),
}
const places = ({ nodes }: Graph) => Object.fromEntries(nodes.map(({ id, position }) => [id, position]))

async function choose(page: Page, builder: BuilderPage, ...ids: string[]) {
  for (const [index, id] of ids.entries())
    await builder.card(id).click(index === 0 ? {} : { modifiers: [process.platform === 'darwin' ? 'Meta' : 'Control'] })
  await expect(page.locator('[data-selected]')).toHaveCount(ids.length)
}

async function more(page: Page, builder: BuilderPage, id: string, entry: string) {
  await builder.card(id).click()
  await page.getByRole('toolbar', { name: 'This step' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('steps go as text from one workflow to another: after a step, onto a link, and through a mail without connections', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const withConnection: Graph = {
    ...followUp,
    nodes: followUp.nodes.map((step) =>
      step.id === 'hello' ? { ...step, config: { ...step.config, connection: 'abc' } } : step,
    ),
  }
  const from = await openWorkflow(page, withConnection, 'From')
  await choose(page, from, 'hello', 'wait')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByText('Copied 2 steps.')).toBeVisible()
  const text = await page.evaluate(() => navigator.clipboard.readText())
  expect(text).toContain('leadloom.steps')
  expect(text).not.toContain('abc')

  const to = await openWorkflow(page, followUp, 'To')
  const start = await to.card('start').boundingBox()
  if (!start) throw new Error('The start is not on the screen.')
  await page.mouse.click(start.x + start.width / 2, start.y + start.height + 12)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('Pasted 2 steps after “New person”.')).toBeVisible()
  await expect(to.cards('Welcome')).toHaveCount(2)
  const [email, wait] = (await to.saved()).nodes.slice(6)
  expect(email?.config?.connection).toBe('abc')
  expect(linksOf(await to.saved())).toEqual(
    [
      ...linksOf(followUp).filter((one) => one !== 'start.next>hello'),
      ...[`start.next>${email?.id}`, `${email?.id}.next>${wait?.id}`, `${wait?.id}.next>hello`],
    ].toSorted(),
  )
  await page.keyboard.press('ControlOrMeta+z')
  await expect(to.cards('Welcome')).toHaveCount(1)

  await page.evaluate((quoted) => navigator.clipboard.writeText(quoted), text.replaceAll(/^/gm, '> '))
  await to.card('remind').click()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('Pasted 2 steps after “Still there?”. Choose “From” of “Welcome” anew.')).toBeVisible()
  await expect(to.links).toHaveCount(7)
  expect((await to.saved()).nodes.at(-2)?.config).not.toHaveProperty('connection')

  await page.evaluate(() => navigator.clipboard.writeText('Dear Maya'))
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByText('What you copied are no steps of a workflow.')).toBeVisible()
  await expect(page.locator('.react-flow__node')).toHaveCount(8)
})

test('steps in a row are dropped on a link together, which lights up, and one undo takes them back', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  await choose(page, builder, 'hello', 'wait')
  const [hand, link] = [await middleOf(builder.card('wait')), await middleOf(page.locator('[data-link="l5"]'))]
  await page.mouse.move(hand.x, hand.y)
  await page.mouse.down()
  await page.mouse.move(hand.x + 20, hand.y + 20, { steps: 3 })
  await page.mouse.move(link.x, link.y, { steps: 12 })
  await expect(page.locator('[data-link="l5"]')).toHaveAttribute('data-lit', 'true')
  await page.mouse.up()
  await expect
    .poll(async () => linksOf(await builder.saved()))
    .toEqual(
      ['start.next>check', 'check.yes>thanks', 'check.no>hello', 'hello.next>wait', 'wait.next>remind'].toSorted(),
    )
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => linksOf(await builder.saved())).toEqual(linksOf(followUp))
})

test('a step is replaced, moved, swapped and given one before it by clicks alone', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await more(page, builder, 'remind', 'Replace with…')
  await page.getByRole('dialog', { name: 'Replace “Still there?” with' }).getByRole('button', { name: /^SMS/ }).click()
  await expect(page.getByText('Replaced “Still there?”. It has no place for: Subject.')).toBeVisible()
  await expect(builder.card('remind')).toContainText('A short note.')

  await more(page, builder, 'wait', 'Move to…')
  const places = page.getByRole('dialog', { name: 'Move “Wait 2 days” to' })
  await places.getByRole('textbox', { name: 'Search' }).fill('yes')
  await page.keyboard.press('Enter')
  await expect(page.getByText('“Wait 2 days” now comes after “Status is new?”.')).toBeVisible()

  await builder.card('hello').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Swap with…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '“Tag keen”' }).click()
  await expect(page.getByText('“Welcome” and “Tag keen” swapped places.')).toBeVisible()

  await more(page, builder, 'check', 'Add before')
  const before = page.getByRole('dialog', { name: 'Add before “Status is new?”' })
  await expect(before.getByRole('button', { name: /^End/ })).toBeHidden()
  await before.getByRole('button', { name: /^Wait Holds/ }).click()
  await expect(builder.links).toHaveCount(6)
  const graph = await builder.saved()
  const added = graph.nodes.at(-1)?.id
  expect(graph.nodes.find(({ id }) => id === 'remind')).toMatchObject({
    type: 'sms',
    config: { text: 'A short note.' },
  })
  expect(linksOf(graph)).toEqual(
    [
      ...['start.next>thanks', `thanks.next>${added}`, `${added}.next>check`],
      ...['check.yes>wait', 'wait.next>hello', 'check.no>remind'],
    ].toSorted(),
  )
})

test('steps are found by their words and messages, and Escape leaves the one that was found chosen', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  await builder.canvas.focus()
  await page.keyboard.press('ControlOrMeta+f')
  await page.keyboard.type('email')
  await expect(page.getByText('1 of 2')).toBeVisible()
  await expect(builder.card('hello')).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 2')).toBeVisible()
  await expect(builder.card('remind')).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('Shift+Enter')
  await expect(builder.card('hello')).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('SHORT note')
  await expect(page.getByText('1 of 1')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('search', { name: 'Find in this workflow' })).toBeHidden()
  await expect(builder.canvas).toBeFocused()
  await expect(builder.card('remind')).toHaveAttribute('data-selected', 'true')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(page.locator('[data-selected]')).toHaveCount(6)
})

test('a dragged step is drawn into line with a thin line, and tidying what is chosen leaves the rest alone', async ({
  page,
}) => {
  const builder = await openWorkflow(page, placed)
  const hand = await middleOf(builder.card('remind'))
  const zoom = ((await builder.card('remind').boundingBox())?.width ?? 280) / 280
  await page.mouse.move(hand.x, hand.y)
  await page.mouse.down()
  // The first pixels only say that it is a drag.
  await page.mouse.move(hand.x - 6, hand.y + 1)
  await page.mouse.move(hand.x - 3 - 60 * zoom, hand.y - 40 * zoom, { steps: 6 })
  const guide = page.locator('[data-guide="x"]')
  await expect(guide).toBeVisible()
  await page.keyboard.down('Alt')
  await page.mouse.move(hand.x - 5 - 60 * zoom, hand.y - 40 * zoom)
  await expect(guide).toBeHidden()
  await page.keyboard.up('Alt')
  await page.mouse.move(hand.x - 3 - 60 * zoom, hand.y - 40 * zoom)
  await expect(guide).toBeVisible()
  await page.mouse.up()
  await expect(page.locator('[data-guide]')).toHaveCount(0)
  await expect.poll(async () => places(await builder.saved()).remind?.x).toBe(340)

  const before = places(await builder.saved())
  await choose(page, builder, 'check', 'thanks', 'remind')
  await page.keyboard.press('t')
  await expect.poll(async () => places(await builder.saved()).remind?.x).not.toBe(340)
  const after = places(await builder.saved())
  expect({ ...after, thanks: 0, remind: 0 }).toEqual({ ...before, thanks: 0, remind: 0 })
  expect(after.thanks?.y).toBe(after.remind?.y)
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(async () => places(await builder.saved())).toEqual(before)
})

test('a link that can not be says why while the hand is still over the step', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').hover()
  const dot = await middleOf(builder.card('hello').locator('.react-flow__handle-bottom'))
  const start = await middleOf(builder.card('start'))
  await page.mouse.move(dot.x, dot.y)
  await page.mouse.down()
  await page.mouse.move(start.x, start.y, { steps: 8 })
  const why = page.getByText(/“New person” is a start: people enter there/)
  await expect(why).toBeVisible()
  await page.mouse.move(start.x + 400, start.y + 100, { steps: 4 })
  await expect(why).toBeHidden()
  await page.mouse.up()
  await page.keyboard.press('Escape')

  await builder.card('remind').hover()
  await dragTo(
    page,
    await middleOf(builder.card('remind').locator('.react-flow__handle-bottom')),
    await middleOf(builder.card('check')),
  )
  await expect(
    page.getByText('People would go round from “Still there?” to “Status is new?” without a pause.'),
  ).toBeVisible()
  await expect(builder.links).toHaveCount(5)
})

test('a step is switched off by a key and by its menu: a test sends nothing there, and “Why?” and undo bring it back', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  const off = async () => (await builder.saved()).nodes.filter((step) => step.off === true).map(({ id }) => id)
  await builder.card('hello').click()
  await page.keyboard.press('d')
  await expect(page.getByText('Switched “Welcome” off. People go straight on.')).toBeVisible()
  await expect(builder.card('hello').getByText('Off', { exact: true })).toBeVisible()
  await expect(builder.inspector.getByText('This step is off. People go straight on.')).toBeVisible()
  await more(page, builder, 'wait', 'Switch off')
  await expect(builder.card('check')).toContainText('Day 0')
  expect(await off()).toEqual(['hello', 'wait'])
  await builder.card('check').click()
  await page.keyboard.press('d')
  await page.getByRole('toolbar', { name: 'This step' }).getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem', { name: 'Swap with…' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: /^Switch/ })).toBeHidden()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Test', exact: true }).click()
  await expect(builder.card('hello')).toContainText('20 passed by')
  await builder.card('hello').getByText('20 passed by').click()
  await builder.inspector.getByRole('button', { name: 'Why: 20 people skipped: this step is off' }).click()
  await page.getByRole('button', { name: 'Switch the step on' }).click()
  await expect(page.getByText('Switched “Welcome” on.')).toBeVisible()
  await expect(builder.card('hello')).toContainText('18 sent')
  expect(await off()).toEqual(['wait'])

  await builder.canvas.focus()
  for (let times = 0; times < 3; times++) await page.keyboard.press('ControlOrMeta+z')
  await expect(builder.card('wait').getByText('Off', { exact: true })).toBeHidden()
  expect(await off()).toEqual([])
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await page.keyboard.press('o')
  await expect(page.getByRole('treeitem', { name: /Off: Send the email “Welcome”/ })).toBeVisible()
})
