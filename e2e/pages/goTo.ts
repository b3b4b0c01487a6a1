import type { Page } from '@playwright/test'

/** Opens a screen by its address inside the window, such as "/settings/mail". */
export async function goTo(page: Page, path: string) {
  await page.evaluate((hash) => {
    location.hash = hash
  }, path)
}
