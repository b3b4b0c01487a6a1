import type { Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { type BuilderPage, builderPage, followUp, host, linksOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

const subject = ({ inspector }: BuilderPage) => inspector.getByRole('textbox', { name: 'Subject' })
const nameField = (page: Page) => page.getByLabel('Name of the workflow')
const tool = (page: Page, name: 'Undo' | 'Redo') => page.getByRole('main').getByRole('button', { name, exact: true })

/** Opens a workflow that is there already, in any window. */
async function openAgain(page: Page, id: string): Promise<BuilderPage> {
  await page.goto(`${new URL(page.url()).origin}/#/workflows/${id}`)
  const builder = builderPage(page, id)
  await expect(builder.canvas).toBeVisible()
  return builder
}

test('five deleted steps are back three clicks after a restart', async ({ page, leadloom }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.canvas.focus()
  for (const id of ['hello', 'wait', 'check', 'thanks', 'remind'])
    await builder.card(id).click({ modifiers: ['Control'] })
  await page.keyboard.press('Delete')
  await expect(builder.cards(/./)).toHaveCount(1)
  expect((await builder.saved()).nodes.map(({ id }) => id)).toEqual(['start'])

  await leadloom.killAndRestart()
  await page.goto(leadloom.url)
  await page.evaluate(() => {
    document.documentElement.dataset.clicks = '0'
    const count = () => {
      document.documentElement.dataset.clicks = `${Number(document.documentElement.dataset.clicks) + 1}`
    }
    window.addEventListener('click', count, { capture: true })
  })
  await page.getByRole('navigation').getByRole('link', { name: 'Workflows' }).click()
  await page.getByRole('link', { name: /Follow-up/ }).click()
  await tool(page, 'Undo').click()
  await expect(builder.cards(/./)).toHaveCount(6)
  await expect.poll(async () => (await builder.saved()).nodes).toEqual(followUp.nodes)
  expect(linksOf(await builder.saved())).toEqual(linksOf(followUp))
  expect(await page.evaluate(() => document.documentElement.dataset.clicks)).toBe('3')
})

test('whatever was edited is undone and done again after the window was opened anew', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  const read = async () => {
    const { name, graph } = await host(page).ask('get', `/workflows/${builder.id}`)
    return { name, graph }
  }
  const before = await read()
  await nameField(page).pressSequentially('!')
  await builder.card('hello').click()
  await subject(builder).pressSequentially(' home')
  await builder.canvas.focus()
  await page.keyboard.press('Escape')
  await builder.inspector.getByRole('switch', { name: 'Not on holidays' }).click()
  await page.getByRole('button', { name: 'Tidy' }).click()
  await builder.card('remind').click()
  await page.keyboard.press('Delete')
  await builder.saved()
  const after = await read()

  await page.reload()
  await expect(tool(page, 'Undo')).toBeEnabled()
  await tool(page, 'Undo').hover()
  await expect(page.getByRole('tooltip')).toHaveText('Undo: delete “Still there?” (Ctrl Z)')
  for (let edits = 0; edits < 5; edits++) {
    await expect(tool(page, 'Undo')).toBeEnabled()
    await page.keyboard.press('Control+z')
  }
  await expect(tool(page, 'Undo')).toBeDisabled()
  await builder.saved()
  expect(await read()).toEqual(before)

  await page.reload()
  await expect(tool(page, 'Redo')).toBeEnabled()
  await expect(tool(page, 'Undo')).toBeDisabled()
  for (let edits = 0; edits < 5; edits++) await page.keyboard.press('Control+Shift+Z')
  await expect(tool(page, 'Redo')).toBeDisabled()
  // Before there was time to save it.
  await page.reload()
  await expect.poll(read).toEqual(after)
})

test('pulling the plug while somebody types loses less than a second, and what is in the window is saved later', async ({
  page,
  leadloom,
}) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await subject(builder).fill('')
  const letters: number[] = []
  const type = async (count: number) => {
    for (let letter = 0; letter < count; letter++) {
      await page.keyboard.type('x', { delay: 60 })
      letters.push(Date.now())
    }
  }
  await type(40)
  const [killed] = await Promise.all([leadloom.kill().then(() => Date.now()), type(15)])
  await expect(page.getByText('Your changes are kept in this window')).toBeVisible()
  await leadloom.restart()
  const kept = await keptSubject(page, builder.id)
  const lost = letters.filter((at) => at < killed).length - kept.length
  expect(lost <= 0 ? 0 : killed - (letters[kept.length] ?? 0)).toBeLessThan(1000)
  await expect.poll(() => keptSubject(page, builder.id), { timeout: 5000 }).toBe('x'.repeat(55))
  await expect(page.getByText('Your changes are kept in this window')).toBeHidden()
  await expect(page.getByText('changed in another window')).toBeHidden()
  // One burst of typing, or several where the computer was too busy to type in one go.
  while (await tool(page, 'Undo').isEnabled()) await page.keyboard.press('Control+z')
  await expect.poll(() => keptSubject(page, builder.id)).toBe('Welcome')
})

test('what could not be saved is back when the window is opened again, or is there to choose', async ({
  page,
  context,
  leadloom,
}) => {
  const { id, canvas } = await openWorkflow(page, followUp)
  await expect(canvas).toBeVisible()
  const origin = leadloom.url
  const rename = async (window: Page, name: string) => {
    await leadloom.kill()
    await nameField(window).fill(name)
    await expect(window.getByText('Your changes are kept in this window')).toBeVisible()
    await window.close()
    await leadloom.restart()
  }
  const open = async () => {
    const window = await context.newPage()
    await window.goto(origin)
    await openAgain(window, id)
    return window
  }
  await rename(page, 'Kept')
  const second = await open()
  await expect(nameField(second)).toHaveValue('Kept')
  await expect(second.getByText('Your last changes had not been saved. They are back.')).toBeVisible()
  await expect.poll(async () => (await host(second).ask('get', `/workflows/${id}`)).name).toBe('Kept')

  await rename(second, 'Mine')
  const third = await context.newPage()
  await third.goto(origin)
  const { revision, graph } = await host(third).ask('get', `/workflows/${id}`)
  await host(third).ask('put', `/workflows/${id}`, { revision, graph, name: 'Theirs' })
  await openAgain(third, id)
  await expect(nameField(third)).toHaveValue('Theirs')
  await third.getByRole('button', { name: 'Use mine' }).click()
  await expect(nameField(third)).toHaveValue('Mine')
  await tool(third, 'Undo').click()
  await expect(nameField(third)).toHaveValue('Theirs')
  await tool(third, 'Undo').click()
  await expect(nameField(third)).toHaveValue('Kept')
})

test('another window follows by itself, undoes what the first one did, and is asked when both have changes', async ({
  page,
  context,
}) => {
  const one = await openWorkflow(page, followUp)
  const other = await context.newPage()
  await other.goto(page.url())
  const two = builderPage(other, one.id)
  await expect(two.card('wait')).toBeVisible()
  await one.card('wait').click()
  await page.keyboard.press('Delete')
  await expect(two.card('wait')).toHaveCount(0)
  await tool(other, 'Undo').click()
  await expect(one.card('wait')).toBeVisible()
  await expect(tool(page, 'Redo')).toBeEnabled()

  await other.route('**/rpc/workflows/save', (route) => route.abort())
  await nameField(other).fill('Second')
  await expect(other.getByText('Your changes are kept in this window')).toBeVisible()
  await nameField(page).fill('First')
  await expect.poll(async () => (await host(page).ask('get', `/workflows/${one.id}`)).name).toBe('First')
  await other.unroute('**/rpc/workflows/save')
  await expect(other.getByText('This workflow was changed in another window.')).toBeVisible()
  await other.getByRole('button', { name: 'Open the newer one' }).click()
  await expect(nameField(other)).toHaveValue('First')
  await other.getByRole('button', { name: 'Bring mine back' }).click()
  await expect(nameField(page)).toHaveValue('Second')
  await tool(page, 'Undo').click()
  await expect(nameField(other)).toHaveValue('First')
})

async function keptSubject(page: Page, id: string): Promise<string> {
  const { graph }: { graph: Graph } = await host(page).ask('get', `/workflows/${id}`)
  return String(graph.nodes.find((step) => step.id === 'hello')?.config?.subject)
}
