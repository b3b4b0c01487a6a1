import { expect, type Page } from '@playwright/test'

/** Counts real clicks, and presses of keys that write nothing, as a person would count them. */
export async function countHands(page: Page) {
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

/** Runs a command by its words, from the command field. */
export async function runCommand(page: Page, words: string) {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toContainText(new RegExp(words, 'i'))
  await page.keyboard.press('Enter')
}

/** Adds steps below the chosen one, each by its name. */
export async function addSteps(page: Page, names: readonly string[]) {
  const picker = page.getByRole('dialog', { name: 'Add a step' })
  for (const name of names) {
    await page.keyboard.press('a')
    await expect(picker).toBeVisible()
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(picker).toBeHidden()
  }
}

export async function press(page: Page, ...keys: readonly string[]) {
  for (const key of keys) await page.keyboard.press(key)
}
