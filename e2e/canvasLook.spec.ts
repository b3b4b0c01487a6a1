import type { Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { dragTo, followUp, host, middleOf, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

test('a card tells as much as can be read: its icon, its title, all of it; and links have their “+” from 60 % on', async ({
  page,
}) => {
  const broken = followUp.nodes.map((step) =>
    step.id === 'remind' ? { ...step, config: { subject: '', body: 'Hi' } } : step,
  )
  const builder = await openWorkflow(page, { ...followUp, nodes: broken })
  const hello = builder.card('hello')
  const plus = page.getByRole('button', { name: 'Add a step here' })
  await expect(hello).toContainText('Day 0')
  const height = await hello.evaluate((card: HTMLElement) => card.offsetHeight)

  await zoomTo(page, 0.65)
  await expect(hello).toHaveText('“Welcome”')
  await expect(plus.first()).toBeVisible()
  await expect(builder.card('remind')).toHaveText('Not filled in yet1')
  await zoomTo(page, 0.5)
  await expect(hello).toHaveText('“Welcome”')
  await expect(plus).toHaveCount(0)
  await expect(page.locator('[data-link="l4"]')).toHaveText('Yes')
  expect(await hello.evaluate((card: HTMLElement) => card.offsetHeight)).toBe(height)
  await zoomTo(page, 0.3)
  await expect(hello).toHaveText('')
  await expect(hello.locator('svg')).toBeVisible()
  await expect(page.locator('[data-link]')).toHaveCount(0)
  await expect(builder.links).toHaveCount(5)
  await expect(builder.card('remind').getByTitle('1 problem')).toBeVisible()
})

test('a thousand steps open at once, only what is seen is drawn, and the map shows where one is', async ({ page }) => {
  await openWorkflow(page, followUp)
  const { id } = await host(page).ask('post', '/workflows', { name: 'A thousand', graph: chain(1000) })
  const began = Date.now()
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#/workflows/${id}`)
  await expect(page.locator('#step-s1')).toBeVisible()
  await expect(page.locator('.react-flow__edge').nth(2)).toBeAttached()
  expect(Date.now() - began).toBeLessThan(4000)
  expect(await page.locator('.react-flow__node').count()).toBeLessThan(30)

  // Links of cards that were never seen but from afar.
  await zoomTo(page, 0.3)
  await expect(page.locator('.react-flow__edge').nth(10)).toBeAttached()

  const map = page.locator('[data-map]')
  await expect(map).toHaveCount(0)
  const middle = await middleOf(page.getByRole('application'))
  await page.mouse.move(middle.x, middle.y)
  await expect(async () => {
    await page.mouse.wheel(0, 60)
    await expect(map).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(map).toHaveCount(0)

  await page.getByRole('application').focus()
  await page.keyboard.press('m')
  await expect(map).toBeVisible()
  const box = await map.boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) - 10)
  await expect(page.locator('[id^="step-s9"]').first()).toBeVisible()
  await expect(page.locator('#step-s1')).toHaveCount(0)
  await page.getByRole('application').focus()
  await page.keyboard.press('m')
  await page.mouse.move(middle.x, middle.y)
  await expect(map).toHaveCount(0)
})

test('a note is written in its place, moved, kept over a reload, deleted, and every bit of it can be undone', async ({
  page,
}) => {
  const strange = { kind: 'sound', id: 'x', pitch: 440 }
  const builder = await openWorkflow(page, { ...followUp, notes: [strange] })
  const note = page.locator('[data-note]')
  await builder.canvas.focus()
  await page.keyboard.press('n')
  await page.keyboard.type('Ask Ana before we change this. مرحبا')
  await page.keyboard.press('Escape')
  await expect(builder.canvas).toBeFocused()
  await expect(note).toHaveText('Ask Ana before we change this. مرحبا')
  await expect(page.getByText('Note: Ask Ana before we change this. مرحبا. Note 1 of 1.')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  const middle = await middleOf(note)
  await dragTo(page, middle, { x: middle.x + 150, y: middle.y + 60 })
  const moved = await middleOf(note)
  expect(moved.x - middle.x).toBeGreaterThan(120)
  const saved = await builder.saved()
  expect(saved.notes).toEqual([
    strange,
    expect.objectContaining({ kind: 'note', text: expect.stringContaining('Ana') }),
  ])
  // Who only moves a note leaves the steps where they arrange themselves.
  expect(saved.nodes.every(({ position }) => position === undefined)).toBe(true)

  await page.reload()
  await expect(note).toHaveText('Ask Ana before we change this. مرحبا')
  await note.click()
  await page.keyboard.press('Delete')
  await expect(note).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(note).toHaveCount(1)
  const box = await builder.canvas.boundingBox()
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) - 170, (box?.y ?? 0) + 120, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Add a note here' }).click()
  await expect(note).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Delete')
  await expect(note).toHaveCount(1)
  await note.dblclick()
  await page.keyboard.press('End')
  await page.keyboard.type(' Or Ben.')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('textbox', { name: 'Note' })).not.toHaveValue(/Ben/)
})

test('steps are framed together, and whoever takes the frame by its title moves them all', async ({ page }) => {
  const builder = await openWorkflow(page, followUp)
  await builder.card('hello').click()
  await builder.card('wait').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+g')
  await page.getByRole('textbox', { name: 'Title of the group' }).fill('First days')
  await page.keyboard.press('Enter')
  const title = page.locator('[data-group-title]')
  await expect(title).toHaveText('First days')
  expect((await builder.saved()).notes).toEqual([
    { id: expect.any(String), kind: 'group', text: 'First days', steps: ['hello', 'wait'] },
  ])

  await page.keyboard.press('Escape')
  const before = [await middleOf(builder.card('hello')), await middleOf(builder.card('wait'))]
  const start = await middleOf(builder.card('start'))
  const grip = await middleOf(title)
  await dragTo(page, grip, { x: grip.x + 180, y: grip.y + 20 })
  await expect.poll(async () => (await middleOf(builder.card('wait'))).x - (before[1]?.x ?? 0)).toBeGreaterThan(150)
  expect((await middleOf(builder.card('hello'))).x - (before[0]?.x ?? 0)).toBeGreaterThan(150)
  expect((await middleOf(builder.card('start'))).x).toBeCloseTo(start.x, 0)
  const graph = await builder.saved()
  const places = new Map(graph.nodes.map(({ id, position }) => [id, position]))
  expect(places.get('hello')?.x).toBe(places.get('wait')?.x)
  expect(places.get('hello')?.x).not.toBe(places.get('start')?.x)

  await title.click()
  await expect(page.getByText('2 steps are chosen.')).toBeAttached()
  await page.keyboard.press('Control+Shift+g')
  await expect(title).toHaveCount(0)
  await expect(builder.card('hello')).toBeVisible()
})

/** Turns the wheel with Ctrl held until the picture is about so large. */
async function zoomTo(page: Page, wanted: number) {
  const { x, y } = await middleOf(page.getByRole('application'))
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await expect(async () => {
    const now = await page.evaluate(() => {
      const picture = document.querySelector('.react-flow__viewport')
      return picture ? new DOMMatrix(getComputedStyle(picture).transform).a : 1
    })
    if (Math.abs(now - wanted) > 0.03) await page.mouse.wheel(0, -Math.log2(wanted / now) / 0.002)
    expect(Math.abs(now - wanted)).toBeLessThan(0.03)
  }).toPass({ intervals: [50] })
  await page.keyboard.up('Control')
}

function chain(count: number): Graph {
  const nodes = Array.from({ length: count }, (_, n) => ({
    id: `s${n}`,
    ...(n === 0 ? { type: 'manual', config: {} } : { type: 'wait', config: { days: 1 } }),
  }))
  const edges = nodes.slice(1).map(({ id }, n) => ({ id: `l${n}`, source: `s${n}`, port: 'next', target: id }))
  return { nodes, edges }
}
