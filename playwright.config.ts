import { defineConfig } from '@playwright/test'

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
    // Without the film, which takes as long as the tests: what the page held at every step is enough to see why.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      ...(process.env.CHROMIUM ? { executablePath: process.env.CHROMIUM } : {}),
      // Nothing leaves this computer; and a browser run by root refuses its own sandbox.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
})
