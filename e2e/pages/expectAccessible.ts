import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The same in both themes. */
export async function expectAccessible(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectNobodyKeptOut(page, `the ${colorScheme} theme`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Targets of 24 pixels have to be asked for. */
const asked = {
  all: { rules: { 'target-size': { enabled: true } } },
  'all but colours': { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } },
  colours: { runOnly: { type: 'rule' as const, values: ['color-contrast'] } },
}

/**
 * Nothing on the screen keeps people out: axe finds nothing serious or critical, everything that can be hit is 24 pixels large or
 * stands apart, and nothing moves for those who asked for less motion. `where` is told when something is found.
 */
export async function expectNobodyKeptOut(page: Page, where: string, what: keyof typeof asked = 'all') {
  // Within the page itself, and without what is fine, it takes a fifth of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], ...asked[what] })
    .analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({
      id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`),
    }))
  expect.soft(grave, `what axe finds: ${where}`).toEqual([])
  const moving = await page.evaluate(() =>
    document.getAnimations().flatMap(({ playState, effect }) => {
      const lastsMs = Number(effect?.getComputedTiming().activeDuration ?? 0)
      const of = effect instanceof KeyframeEffect ? effect.target : null
      return playState === 'running' && lastsMs > 0 ? [`${of?.tagName} ${of?.className} ${lastsMs} ms`] : []
    }),
  )
  expect.soft(moving, `what moves: ${where}`).toEqual([])
}
