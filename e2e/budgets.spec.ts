import type { Page } from '@playwright/test'
import { builderPage, linksOf } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

/** Counts real clicks and presses of keys that write nothing, as a person would count them. */
async function countHands(page: Page) {
  await page.evaluate(() => {
    const hands = { clicks: 0, keys: 0 }
    Object.assign(window, { hands })
    window.addEventListener('pointerdown', () => (hands.clicks += 1), true)
    window.addEventListener(
      'keydown',
      ({ key, ctrlKey, metaKey }) => {
        const isWriting =
          key.length === 1 &&
          !ctrlKey &&
          !metaKey &&
          document.activeElement?.matches('input, textarea, [contenteditable]')
        const isHeld = ['Control', 'Shift', 'Alt', 'Meta'].includes(key)
        if (!isWriting && !isHeld) hands.keys += 1
      },
      true,
    )
  })
  return () => page.evaluate(() => ({ ...(window as unknown as { hands: { clicks: number; keys: number } }).hands }))
}

const steps = ['email', 'wait', 'check', 'sms']

test('a workflow of five steps is built from blank with at most 14 clicks', async ({ page }) => {
  const hands = await countHands(page)
  await page.getByRole('link', { name: 'Workflows', exact: true }).click()
  await page.getByRole('button', { name: 'New workflow' }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(1)
  const picker = page.getByRole('dialog', { name: 'Add a step' })
  for (const name of ['Email', 'Wait', 'Check']) {
    await page.getByRole('button', { name: 'Add what comes next', exact: true }).click()
    await picker
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click()
  }
  await page.getByRole('button', { name: 'Add what comes next on Yes' }).click()
  await picker.getByRole('button', { name: /^SMS/ }).click()
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  expect((await hands()).clicks).toBeLessThanOrEqual(14)
})

test('by keyboard alone it is built with at most 30 keys besides typing', async ({ page }) => {
  const hands = await countHands(page)
  const run = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.type(words)
    await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'))
    await page.keyboard.press('Enter')
  }
  await run('New workflow')
  await expect(page.locator('.react-flow__node')).toHaveCount(1)
  const builder = builderPage(page, new URL(page.url()).hash.split('/').at(-1) ?? '')
  await builder.canvas.focus()
  await page.keyboard.press('ArrowDown')
  const picker = page.getByRole('dialog', { name: 'Add a step' })
  for (const words of steps) {
    await page.keyboard.press('a')
    await expect(picker).toBeVisible()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await expect(picker).toBeHidden()
  }
  await expect(page.locator('.react-flow__node')).toHaveCount(5)
  const graph = await builder.saved()
  expect(linksOf(graph)).toHaveLength(4)
  expect((await hands()).clicks).toBe(0)
  expect((await hands()).keys).toBeLessThanOrEqual(30)
})
