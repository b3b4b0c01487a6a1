import { expect, type Page } from '@playwright/test'
import { goTo } from '../pages/goTo.ts'
import { openBuilder, seeAll } from './builderScreens.ts'
import type { Screen } from './screen.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const tested = async (page: Page) => {
  await goTo(page, '/try/lead-nurture-7-days')
  await expect(page.getByText(/at the end/)).toBeVisible()
}
const skipped = async (page: Page) => {
  await tested(page)
  await page.getByRole('button', { name: '2 skipped' }).first().click()
  await expect(inspector(page).getByRole('button', { name: /^Skipped/ })).toBeVisible()
}
const person = async (page: Page) => {
  await tested(page)
  // In narrow windows the inspector comes when something is asked for.
  await page.getByRole('button', { name: /left out/ }).click()
  await inspector(page).getByRole('button', { name: 'Back' }).click()
  await inspector(page)
    .getByRole('button', { name: /^Maya Okafor/ })
    .click()
  await expect(inspector(page).getByRole('heading', { name: 'Maya Okafor' })).toBeVisible()
}

/** What becomes of people in a workflow: in a test, before it is on, while it is on, and in its versions. */
export const resultScreens: readonly Screen[] = [
  { name: 'test', open: tested },
  { name: 'test-step', open: skipped },
  {
    name: 'test-why',
    open: async (page) => {
      await skipped(page)
      await inspector(page)
        .getByRole('button', { name: /^Why: 2 people skipped/ })
        .click()
      await expect(page.getByRole('button', { name: 'Say what happens to them then' })).toBeVisible()
    },
  },
  { name: 'test-person', open: person },
  {
    name: 'test-inbox-of-person',
    open: async (page) => {
      await person(page)
      await inspector(page)
        .getByText(/^Inbox/)
        .click()
      await inspector(page).getByRole('list', { name: 'Their inbox' }).getByRole('button').first().click()
      await expect(inspector(page).getByText('Hi Maya,')).toBeVisible()
    },
  },
  {
    name: 'turn-on',
    open: async (page, { plain }) => {
      await goTo(page, `/workflows/${plain}/turn-on`)
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('checkbox').check()
      await expect(sheet.getByRole('table')).toBeVisible()
    },
  },
  {
    name: 'held',
    open: async (page, { held }) => {
      await openBuilder(page, held)
      await expect(page.getByRole('region', { name: 'First messages' })).toBeVisible()
      await expect(page.locator('#step-hello')).toContainText('1 waiting')
      await seeAll(page)
    },
  },
  {
    name: 'live',
    open: async (page, { live }) => {
      await openBuilder(page, live)
      await page.locator('#step-wait').click()
      await inspector(page).getByRole('tab', { name: 'Results' }).click()
      await expect(inspector(page).getByRole('region', { name: 'Waiting here' })).toBeVisible()
    },
  },
  {
    name: 'publish',
    open: async (page, { live }) => {
      await openBuilder(page, live)
      await page.getByRole('button', { name: 'Publish changes…' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByRole('radio', { name: 'Move them to the new one' }).check()
      await expect(sheet.getByRole('listitem').filter({ hasText: 'Maya' }).first()).toBeVisible()
    },
  },
  {
    name: 'versions',
    open: async (page, { live }) => {
      await openBuilder(page, live)
      await page.getByRole('button', { name: 'Versions' }).click()
      await inspector(page)
        .getByRole('button', { name: /Version 1/ })
        .click()
      await expect(page.locator('[data-look="hello"]')).toContainText('Changed')
    },
  },
]
