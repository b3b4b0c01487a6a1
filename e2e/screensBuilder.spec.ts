import { test } from './fixtures.ts'
import { builderScreens } from './screens/builderScreens.ts'
import { expectScreens } from './screens/screen.ts'
import { makeWorld } from './screens/world.ts'

test.use({ zone: 'Europe/Berlin' })

test('the builder looks as it was looked at and keeps nobody out, in both themes and sizes', async ({ page }) => {
  test.setTimeout(300_000)
  await expectScreens(page, builderScreens, await makeWorld(page))
})
