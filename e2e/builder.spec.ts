import { readFile } from 'node:fs/promises'
import { dragTo, followUp, host, linksOf, middleOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

test('a step dragged from the palette onto a link stands between its two ends', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await page
    .getByRole('complementary', { name: 'Steps to add' })
    .getByRole('button', { name: 'Tag', exact: true })
    .dragTo(page.locator('[data-link="l1"]'))
  await expect(builder.links).toHaveCount(6)
  const graph = await builder.saved()
  const added = graph.nodes.find(({ id }) => !followUp.nodes.some((step) => step.id === id))
  expect(added?.type).toBe('tag')
  expect(linksOf(graph)).toEqual(expect.arrayContaining([`start.next>${added?.id}`, `${added?.id}.next>hello`]))
})

test('a step dragged from the palette onto the paper stays where it was dropped, and a double click there asks for one', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  const box = await builder.canvas.boundingBox()
  await page
    .getByRole('complementary', { name: 'Steps to add' })
    .getByRole('button', { name: 'Wait', exact: true })
    .dragTo(builder.canvas, { targetPosition: { x: (box?.width ?? 900) - 140, y: 160 } })
  await expect(builder.cards(/^Wait/)).toHaveCount(2)
  const graph = await builder.saved()
  expect(graph.nodes).toHaveLength(7)
  expect(graph.nodes.every(({ position }) => position)).toBe(true)
  await builder.canvas.dblclick({ position: { x: (box?.width ?? 900) - 140, y: 60 } })
  await page.getByRole('dialog', { name: 'Add a step' }).getByRole('button', { name: /^End/ }).click()
  await expect(builder.cards(/^End/)).toHaveCount(1)
})

test('a step that stands there already can be dropped on another link, and Tidy puts all in order', async ({
  page,
}) => {
  const builder = await openWorkflow(page, followUp)
  await dragTo(page, await middleOf(builder.card('thanks')), await middleOf(page.locator('[data-link="l2"]')))
  await expect(builder.cards('Tag keen')).toHaveCount(1)
  expect(linksOf(await builder.saved())).toEqual(
    ['start.next>hello', 'hello.next>thanks', 'thanks.next>wait', 'wait.next>check', 'check.no>remind'].toSorted(),
  )
  await page.getByRole('button', { name: 'Tidy' }).click()
  await expect(page.getByRole('button', { name: 'Redo' })).toBeDisabled()
  await expect.poll(async () => (await builder.saved()).nodes.every(({ position }) => position)).toBe(true)
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await builder.saved()).nodes.some(({ position }) => position)).toBe(false)
})

test('two steps are linked by dragging from one to the other, and the old link is replaced', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('thanks').hover()
  const from = await middleOf(builder.card('thanks').locator('.react-flow__handle-bottom'))
  await dragTo(page, from, await middleOf(builder.card('remind')))
  await expect(builder.links).toHaveCount(6)
  expect(linksOf(await builder.saved())).toContain('thanks.next>remind')

  await builder.card('hello').hover()
  await dragTo(
    page,
    await middleOf(builder.card('hello').locator('.react-flow__handle-bottom')),
    await middleOf(builder.card('check')),
  )
  await expect(page.getByText('“Welcome” now leads to “Status is new?”, no longer to “Wait 2 days”.')).toBeVisible()
  await expect(builder.card('wait').getByText('1 problem')).toBeVisible()
})

test('a link that can not be is refused with a sentence', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('remind').scrollIntoViewIfNeeded()
  await builder.card('hello').hover()
  await dragTo(
    page,
    await middleOf(builder.card('hello').locator('.react-flow__handle-bottom')),
    await middleOf(builder.card('start')),
  )
  await expect(page.getByText(/“New person” is a start: people enter there/)).toBeVisible()
  await expect(builder.links).toHaveCount(5)
})

test('a link let go on the paper asks for the step, which arrives linked', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('thanks').hover()
  const from = await middleOf(builder.card('thanks').locator('.react-flow__handle-bottom'))
  await dragTo(page, from, { x: from.x, y: from.y + 60 })
  await page.getByRole('dialog', { name: 'Add a step' }).getByRole('button', { name: /^End/ }).click()
  await expect(builder.links).toHaveCount(6)
  const graph = await builder.saved()
  expect(graph.nodes.at(-1)?.type).toBe('end')
  expect(linksOf(graph)).toContain(`thanks.next>${graph.nodes.at(-1)?.id}`)
})

test('deleting a step closes the gap, and undo and redo go both ways', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('wait').click()
  await page.keyboard.press('Delete')
  await expect(page.getByText('Deleted “Wait 2 days”. “Welcome” now leads to “Status is new?”.')).toBeVisible()
  await expect(builder.card('wait')).toHaveCount(0)
  expect(linksOf(await builder.saved())).toContain('hello.next>check')
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(builder.card('wait')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(builder.card('wait')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(builder.card('wait')).toBeVisible()
  expect(linksOf(await builder.saved())).toEqual(linksOf(followUp))
})

test('the offer to undo goes away with the next change, which it would undo instead', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('wait').click()
  await page.keyboard.press('Delete')
  await expect(page.getByText(/^Deleted “Wait 2 days”/)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Deleted “Wait 2 days”/)).toBeHidden({ timeout: 3000 })
  await expect(builder.card('wait')).toBeVisible()
})

test('"Wait" between two steps takes three clicks', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await page.locator('[data-link="l1"]').getByRole('button', { name: 'Add a step here' }).click()
  await page
    .getByRole('dialog', { name: 'Add a step' })
    .getByRole('button', { name: /^Wait Holds/ })
    .click()
  await builder.inspector.getByLabel('Days', { exact: true }).fill('3')
  await expect(builder.cards('3 days')).toBeVisible()
  const graph = await builder.saved()
  expect(graph.nodes.at(-1)?.config).toEqual({ days: 3, hours: 0, minutes: 0, businessDays: 0 })
})

test('what was typed is saved within a second and survives a reload', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await builder.inspector.getByRole('textbox', { name: 'Subject' }).fill('Good morning ')
  await page.keyboard.press('End')
  await page.keyboard.type('/')
  await page.getByRole('option', { name: /^First name/ }).click()
  // What stands there for whoever has none: what most people write.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('Good morning Maya')
  await expect(page.getByText(/^Saved/).first()).toBeVisible({ timeout: 1500 })
  await page.reload()
  await expect(builder.card('hello')).toContainText('Good morning First name')
  const graph = await host(page).ask('get', `/workflows/${builder.id}`)
  expect(graph.graph.nodes[1].config.subject).toBe("Good morning {{ person.firstName | default: 'there' }}")
  expect(graph.graph.nodes.some((step: { position?: unknown }) => step.position)).toBe(false)
})

test('another window that saved first is never overwritten, nor taken for what is shown here', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await expect(builder.card('hello')).toBeVisible()
  // Not to be told in time: it would simply follow.
  await page.route('**/rpc/workflows/get', (route) => route.abort())
  const before = await host(page).ask('get', `/workflows/${builder.id}`)
  await host(page).ask('put', `/workflows/${builder.id}`, {
    revision: before.revision,
    name: 'Renamed elsewhere',
    graph: followUp,
  })
  await builder.card('wait').click()
  await page.keyboard.press('Delete')
  await expect(builder.card('wait')).toHaveCount(0)
  await page.unroute('**/rpc/workflows/get')
  await expect(page.getByText('This workflow was changed in another window.')).toBeVisible()

  await page.getByRole('button', { name: 'Turn on…' }).click()
  const sheet = page.getByRole('dialog')
  await expect(sheet).toContainText('changed in another window, and your latest changes here are not saved')
  await expect(sheet.getByRole('button', { name: 'Turn on' })).toBeDisabled()
  await sheet.getByRole('button', { name: 'Choose' }).click()
  await expect(sheet).toBeHidden()
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Workflow file' }).click()
  await expect(page.getByText('No file yet. This workflow was changed in another window')).toBeVisible()

  await page.getByRole('button', { name: 'Open the newer one' }).click()
  await expect(page.getByLabel('Name of the workflow')).toHaveValue('Renamed elsewhere')
  await expect(builder.card('wait')).toBeVisible()
})

test('a problem shows on its card, in the list, and under its field', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await builder.inspector.getByRole('textbox', { name: 'Subject' }).fill('')
  await expect(builder.card('hello').getByText('1 problem')).toBeVisible()
  await expect(builder.inspector.getByText('Write a subject.')).toBeVisible()
  await builder.canvas.focus()
  await page.keyboard.press('Escape')
  await expect(builder.inspector.getByText('1 thing to mend')).toBeVisible()
  await builder.inspector.getByRole('button', { name: /Write a subject/ }).click()
  await expect(builder.inspector.getByRole('textbox', { name: 'Subject' })).toBeVisible()
})

test('a rule is edited in words', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('check').click()
  await builder.inspector.getByTitle('Value', { exact: true }).fill('customer')
  await expect(builder.card('check')).toContainText('Status is customer?')
  await builder.inspector.getByRole('button', { name: 'Add a condition' }).click()
  const graph = await builder.saved()
  expect(graph.nodes[3]?.config).toMatchObject({
    rule: {
      combinator: 'and',
      rules: [
        { field: 'person.status', operator: '=', value: 'customer' },
        { field: 'person.status', operator: '=', value: '' },
      ],
    },
  })
  expect(JSON.stringify(graph)).not.toContain('valueSource')
})

test('the whole way can be walked and changed by keys alone', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.canvas.focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  const said = builder.canvas.getByRole('status')
  await expect(said).toHaveText('Tag keen. Step 5 of 6 on the Yes way.')
  await page.keyboard.press('ArrowRight')
  await expect(said).toHaveText('Still there? Step 6 of 6 on the No way.')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.type('end')
  await page.keyboard.press('Enter')
  await expect(builder.links).toHaveCount(6)
  await expect(builder.canvas).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(builder.inspector.locator(':focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(builder.canvas).toBeFocused()
  await page.keyboard.press('c')
  await page.getByRole('menuitem', { name: '“Still there?”' }).click()
  expect(linksOf(await builder.saved())).toContain('thanks.next>remind')
})

test('a file goes out and comes back the same', async ({ page }) => {
  const builder = await openWorkflow(page, followUp, 'Out and in')
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export' }).click()
  await page.getByRole('menuitem', { name: 'Workflow file' }).click()
  const file = await (await waiting).path()
  const text = await readFile(file, 'utf8')
  const { id, name } = await host(page).ask('post', '/workflows/import', { text })
  expect(name).toContain('Out and in')
  const { graph } = await host(page).ask('get', `/workflows/${id}`)
  expect(graph.nodes).toEqual(followUp.nodes)
  expect(linksOf(graph)).toEqual(linksOf(followUp))
  await expect(builder.canvas).toBeVisible()
})

test('steps of a type this version does not know are shown and kept', async ({ page }) => {
  const strange = {
    ...followUp,
    nodes: [...followUp.nodes, { id: 'holo', type: 'hologram', version: 3, config: { beam: 'wide' } }],
  }
  const builder = await openWorkflow(page, strange)
  await expect(builder.card('holo')).toContainText('needs a newer Leadloom')
  await builder.card('wait').click()
  await page.keyboard.press('Delete')
  expect((await builder.saved()).nodes.at(-1)).toMatchObject({ type: 'hologram', version: 3, config: { beam: 'wide' } })
})

test('the builder and a test in it keep nobody out', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await page.getByRole('button', { name: /^Test$/ }).click()
  await expect(builder.card('hello')).toContainText('18 sent')
})
