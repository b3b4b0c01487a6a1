import { defineConfig } from 'vitest/config'
import promises from './scripts/promises.json' with { type: 'json' }

/** Tests use real files, real SQLite and real servers on loopback, so two at a time are enough for any machine. */
export default defineConfig({
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        // Without walls between files it takes half the time; no module keeps anything that another could trip over.
        test: { name: 'unit', isolate: false, include: ['{shared,engine,main,renderer,scripts}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'proof',
          include: ['{shared,engine,main}/**/*.proof.ts', ...Object.keys(promises)],
          testTimeout: 600_000,
        },
      },
    ],
  },
})
