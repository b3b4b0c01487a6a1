import { expect, type Page } from '@playwright/test'
import { goTo } from '../pages/goTo.ts'
import type { Screen } from './screen.ts'

export const openBuilder = async (page: Page, id: string) => {
  await goTo(page, `/workflows/${id}`)
  await expect(page.getByRole('application')).toBeVisible()
}
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const chosen = async (page: Page, id: string, step: string, tab?: string) => {
  await openBuilder(page, id)
  await page.locator(`#step-${step}`).click()
  if (tab) await inspector(page).getByRole('tab', { name: tab }).click()
}
/** The map comes with every move of the picture, and goes by itself. */
const mapIsGone = (page: Page) => expect(page.locator('[data-map]')).toHaveCount(0)
export const seeAll = async (page: Page) => {
  await page.getByRole('application').focus()
  await page.keyboard.press('Shift+Digit1')
  await mapIsGone(page)
}

/** A workflow while it is drawn and written. */
export const builderScreens: readonly Screen[] = [
  { name: 'canvas', open: (page, { plain }) => openBuilder(page, plain) },
  { name: 'step', open: (page, { plain }) => chosen(page, plain, 'hello') },
  { name: 'step-when', open: (page, { plain }) => chosen(page, plain, 'hello', 'When') },
  { name: 'step-fails', open: (page, { plain }) => chosen(page, plain, 'hello', 'If it fails') },
  { name: 'step-rule', open: (page, { plain }) => chosen(page, plain, 'check') },
  {
    name: 'field-picker',
    open: async (page, { plain }) => {
      await chosen(page, plain, 'hello')
      await inspector(page).getByRole('button', { name: 'Insert field into Message' }).click()
      await expect(page.getByRole('option', { name: 'First name' })).toBeVisible()
    },
  },
  {
    name: 'add-step',
    open: async (page, { plain }) => {
      await openBuilder(page, plain)
      await page.getByRole('application').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('a')
      await expect(page.getByRole('dialog', { name: 'Add a step' })).toBeVisible()
    },
  },
  {
    name: 'blank',
    open: async (page) => {
      await goTo(page, '/workflows')
      await page.getByRole('button', { name: 'New workflow', exact: true }).click()
      await expect(page.getByRole('application')).toBeVisible()
    },
  },
  { name: 'designed', open: (page, { designed }) => chosen(page, designed, 'hello') },
  {
    name: 'email-editor',
    open: async (page, { designed }) => {
      await chosen(page, designed, 'hello')
      await inspector(page).getByRole('button', { name: 'Open big editor' }).click()
      const editor = page.getByRole('dialog', { name: 'Design the email' })
      await expect(editor.frameLocator('iframe').getByText('Book your class')).toBeVisible()
    },
  },
  {
    name: 'long',
    open: async (page, { long }) => {
      await openBuilder(page, long)
      await seeAll(page)
    },
  },
  {
    name: 'long-step',
    open: async (page, { long }) => {
      await chosen(page, long, 's3')
      await mapIsGone(page)
    },
  },
  {
    name: 'outline',
    open: async (page, { plain }) => {
      await openBuilder(page, plain)
      await page.keyboard.press('o')
      await expect(page.getByRole('tree')).toBeVisible()
    },
  },
  {
    name: 'file-preview',
    open: async (page) => {
      await goTo(page, '/workflows')
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import file' }).click()
      await (await chooser).setFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(file) })
      await expect(page.getByRole('img', { name: 'From a friend: how it begins' })).toBeVisible()
    },
  },
]

const file = JSON.stringify({
  ...{ format: 'leadloom.workflow', version: 1, name: 'From a friend' },
  nodes: [
    { id: 'a', type: 'personAdded' },
    { id: 'b', type: 'wait', config: { days: 1 } },
    { id: 'c', type: 'email', config: { subject: 'Hello', body: 'Hello' } },
  ],
  edges: [
    { id: 'l1', source: 'a', port: 'next', target: 'b' },
    { id: 'l2', source: 'b', port: 'next', target: 'c' },
  ],
})
