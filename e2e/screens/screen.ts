import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNobodyKeptOut } from '../pages/expectAccessible.ts'
import { expectPicture } from '../pages/expectPicture.ts'
import { goTo } from '../pages/goTo.ts'
import type { World } from './world.ts'

/** A screen in a state: how one gets there, until it can be looked at. */
export interface Screen {
  name: string
  open: (page: Page, world: World) => Promise<void>
}

export const at = async (page: Page, path: string, seen: Locator) => {
  await goTo(page, path)
  await expect(seen.first()).toBeVisible()
}

/** The two sizes that windows are designed for: the usual one, and the smallest. */
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

/**
 * Goes through screens in both sizes and both themes: each looks as it was looked at, keeps nobody out, and holds still for who
 * asked for less motion. Every one that does not is told, not only the first.
 */
export async function expectScreens(page: Page, screens: readonly Screen[], world: World) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const size of sizes)
    for (const { name, open } of screens) {
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme: 'light' })
      await goTo(page, '/')
      await page.reload()
      await open(page, world)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expectPicture(page, `${name}-${size.width}-${colorScheme}`)
        // What the theme changes are colours, and what the width changes is everything else.
        const isWide = size === sizes[0]
        const what = colorScheme === 'dark' ? 'colours' : isWide ? 'all' : 'all but colours'
        if (colorScheme === 'light' || isWide)
          await expectNobodyKeptOut(page, `${name}, ${size.width} wide, ${colorScheme}`, what)
      }
    }
}
