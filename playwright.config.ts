import { defineConfig } from '@playwright/test'

const withoutFeatures = [
  // Pages of the address bar, which nobody sees: Chromium draws two for every page of ours, a fifth of the time of all tests.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  // The last list counts, so what Playwright itself leaves out stands here again.
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
]

/** `npm test` finds a browser and passes it in CHROMIUM; without it Playwright looks for its own. */
export default defineConfig({
  testDir: 'e2e',
  // Every test has a host and a data folder of its own, so two files at once get in nobody's way.
  workers: 2,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    // What the page held when a test failed is always kept. With TRACE=1 every step is, which takes its time.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      // Nothing leaves this computer; and a browser run by root refuses its own sandbox.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        `--disable-features=${withoutFeatures.join(',')}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
})
