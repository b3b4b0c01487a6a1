import type { Locator, Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'
import { followUp, host } from './builderPage.ts'
import { expect, test } from './fixtures.ts'
import { ask as call } from './pages/ask.ts'
import { differing, expectPicture, halved } from './pages/expectPicture.ts'
import { goTo } from './pages/goTo.ts'

const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 700 },
]

/** Forty steps with long German words and Arabic texts, as no one would want them and some have them. */
const long: Graph = {
  settings: followUp.settings ?? {},
  nodes: [
    { id: 's0', type: 'personAdded' },
    ...Array.from({ length: 39 }, (_, index) => ({
      id: `s${index + 1}`,
      type: index % 3 === 1 ? 'wait' : 'email',
      config:
        index % 3 === 1
          ? { days: 2 }
          : index % 3 === 0
            ? { subject: `Terminvereinbarungsbestätigungsschreiben ${index}`, body: 'Guten Tag' }
            : { subject: 'تأكيد موعد الحصة التجريبية في النادي الرياضي', body: 'مرحبا' },
    })),
  ],
  edges: Array.from({ length: 39 }, (_, index) => ({
    id: `l${index}`,
    source: `s${index}`,
    port: 'next',
    target: `s${index + 1}`,
  })),
}

interface Screen {
  name: string
  open: (page: Page, ids: Record<string, string>) => Promise<void>
}

const at = async (page: Page, path: string, seen: Locator) => {
  await goTo(page, path)
  await expect(seen.first()).toBeVisible()
}
const builder = async (page: Page, id: string | undefined) => {
  await goTo(page, `/workflows/${id}`)
  await expect(page.getByRole('application')).toBeVisible()
}
const try7 = async (page: Page) => {
  await goTo(page, '/try/lead-nurture-7-days')
  await expect(page.getByText(/at the end/)).toBeVisible()
}

const screens: readonly Screen[] = [
  { name: 'today', open: (page) => at(page, '/', page.getByRole('heading', { level: 1 })) },
  {
    name: 'workflows',
    open: (page) => at(page, '/workflows', page.getByRole('img', { name: 'Welcome new lead: how it begins' })),
  },
  { name: 'people', open: (page) => at(page, '/people', page.getByRole('row', { name: /Maya/ })) },
  { name: 'settings', open: (page) => at(page, '/settings', page.getByRole('heading', { level: 1 })) },
  { name: 'messages', open: (page) => at(page, '/messages', page.getByRole('heading', { level: 1 })) },
  { name: 'parts', open: (page) => at(page, '/parts', page.getByText('Nobody here yet')) },
  { name: 'test', open: try7 },
  {
    name: 'test-person',
    open: async (page) => {
      await try7(page)
      if (page.viewportSize()?.width === 1024) await page.getByRole('button', { name: /Maya Okafor/ }).isVisible()
      else
        await page
          .getByRole('button', { name: /Maya Okafor/ })
          .first()
          .click()
    },
  },
  { name: 'canvas', open: (page, ids) => builder(page, ids.plain) },
  {
    name: 'step',
    open: async (page, ids) => {
      await builder(page, ids.plain)
      await page.locator('#step-hello').click()
    },
  },
  {
    name: 'long',
    open: async (page, ids) => {
      await builder(page, ids.long)
      await page.getByRole('application').focus()
      await page.keyboard.press('Shift+Digit1')
      // The map comes with every move of the picture, and goes by itself.
      await expect(page.locator('[data-map]')).toHaveCount(0)
    },
  },
  {
    name: 'outline',
    open: async (page, ids) => {
      await builder(page, ids.plain)
      await page.keyboard.press('o')
      await expect(page.getByRole('tree')).toBeVisible()
    },
  },
  {
    name: 'turn-on',
    open: async (page, ids) => {
      await goTo(page, `/workflows/${ids.plain}/turn-on`)
      await expect(page.getByRole('dialog').getByRole('button', { name: 'Turn on' })).toBeEnabled()
    },
  },
  {
    name: 'keys',
    open: async (page) => {
      await goTo(page, '/workflows')
      await page.keyboard.press('?')
      await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    },
  },
]

test.use({ zone: 'Europe/Berlin' })

async function prepare(page: Page): Promise<Record<string, string>> {
  await call(page, 'settings.save', { businessName: 'FitBox' })
  const { ask } = host(page)
  const { id: plain } = await ask('post', '/workflows', { name: 'Follow-up', graph: followUp })
  const { id: other } = await ask('post', '/workflows', { name: 'Terminvereinbarungsbestätigung', graph: long })
  await ask('post', '/people', { firstName: 'Maya', lastName: 'Okafor', email: 'maya@leads.example' })
  await ask('post', '/people', { firstName: 'محمد', email: 'mohammed@leads.example' })
  return { plain, long: other }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen looks as it was looked at (${colorScheme})`, async ({ page }) => {
    test.setTimeout(180_000)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const ids = await prepare(page)
    for (const size of sizes)
      for (const { name, open } of screens) {
        await page.setViewportSize(size)
        await page.goto(`${host(page).url}/#/`)
        await open(page, ids)
        await expectPicture(page, `${name}-${size.width}-${colorScheme}`)
        await page.keyboard.press('Escape')
      }
  })
}

test('with forced colours the canvas still shows its steps and links', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  const { plain } = await prepare(page)
  await builder(page, plain)
  await expectPicture(page, 'canvas-forced-colours')
})

test('a picture with a part that is gone, moved or of another size is told from the one that was kept', async ({
  page,
}) => {
  const take = async () => halved(page, await page.screenshot({ animations: 'disabled' }))
  await at(page, '/workflows', page.getByRole('img', { name: 'Follow up after 7 days of silence: how it begins' }))
  const before = await take()
  expect(await differing(page, before, await take())).toBeLessThan(0.001)
  const changed = async (css: string) => {
    const style = await page.addStyleTag({ content: css })
    const share = await differing(page, before, await take())
    await style.evaluate((element) => element.parentNode?.removeChild(element))
    return share
  }
  expect(await changed('nav { visibility: hidden }')).toBeGreaterThan(0.004)
  expect(await changed('main { transform: translateY(24px) }')).toBeGreaterThan(0.004)
  expect(await changed('main { width: 70% }')).toBeGreaterThan(0.004)
})
