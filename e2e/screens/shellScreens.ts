import { expect, type Page } from '@playwright/test'
import { at, type Screen } from './screen.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

const firstPicture = (page: Page) => page.getByRole('img', { name: 'Welcome new lead: how it begins' })

const csv = 'Vorname;E-Mail;Telefon\nAna;ana@leads.example;0151 23456789\nTom;tom@;\nMaya;maya@leads.example;\n'

/** Everything but the builder. */
export const shellScreens: readonly Screen[] = [
  { name: 'today', open: (page) => at(page, '/', page.getByText('First messages go out in')) },
  {
    name: 'workflows',
    open: (page) => at(page, '/workflows', firstPicture(page)),
  },
  { name: 'people', open: (page) => at(page, '/people', page.getByRole('row', { name: /Maya/ })) },
  {
    name: 'person',
    open: (page, { maya }) => at(page, `/people/${maya}`, page.getByText('Now at: “Welcome”')),
  },
  {
    name: 'add-person',
    open: async (page) => {
      await at(page, '/people', page.getByRole('row', { name: /Maya/ }))
      await page.getByRole('button', { name: 'Add person' }).click()
      await expect(page.getByRole('dialog', { name: 'Add a person' }).getByLabel('First name')).toBeFocused()
    },
  },
  {
    name: 'import',
    open: async (page) => {
      await at(page, '/people', page.getByRole('row', { name: /Maya/ }))
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await (await chooser).setFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
      await expect(page.getByRole('dialog').getByRole('heading', { name: 'Columns' })).toBeVisible()
    },
  },
  { name: 'messages', open: (page) => at(page, '/messages', heading(page)) },
  { name: 'test-inbox', open: (page) => at(page, '/messages/test', page.getByRole('article')) },
  { name: 'settings', open: (page) => at(page, '/settings', heading(page)) },
  {
    name: 'settings-mail',
    open: async (page) => {
      await at(page, '/settings', heading(page))
      await page.getByRole('button', { name: 'Connect a mail account' }).click()
      await expect(page.getByRole('button', { name: 'Connect a mail account' })).toBeHidden()
    },
  },
  { name: 'settings-rules', open: (page) => at(page, '/settings/rules', heading(page)) },
  { name: 'parts', open: (page) => at(page, '/parts', page.getByText('Nobody here yet')) },
  {
    name: 'keys',
    open: async (page) => {
      await at(page, '/workflows', firstPicture(page))
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
  {
    name: 'command-field',
    open: async (page) => {
      await at(page, '/workflows', firstPicture(page))
      await page.keyboard.press('Control+k')
      await page.keyboard.type('ma')
      await expect(page.getByRole('option', { name: /Maya/ })).toBeVisible()
    },
  },
]
