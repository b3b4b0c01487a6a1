import { expect, test } from 'vitest'
import { drawGraph } from '../testing/drawGraph.ts'
import { withEngine } from '../testing/testEngine.ts'

const scheduled = (cron: string) =>
  drawGraph({ enter: ['schedule', { cron }], mark: ['tag', { add: ['seen'] }] }, ['enter > mark'])

test.each(['nonsense', '* * * * * *', '0 9', '0 0 30 2 *', '@reboot', '*/0 * * * *', '60 * * * *'])(
  'the schedule "%s" is a problem of its step, when it is tested and when it is turned on',
  async (cron) => {
    await withEngine(async ({ api }) => {
      const problem = {
        node: 'enter',
        field: 'cron',
        message: `The schedule "${cron}" can't be read. Write it as minute hour day month weekday, such as 0 9 * * 1.`,
      }
      const { id, problems } = await api.workflows.create({ name: 'Odd', graph: scheduled(cron) })
      expect(problems).toEqual([problem])
      await expect(async () => api.workflows.turnOn({ id })).rejects.toMatchObject({ problems: [problem] })
      await expect(async () =>
        api.simulate.run({ graph: scheduled(cron), name: 'Odd', days: 1, seed: 1 }),
      ).rejects.toMatchObject({ problems: [problem] })
      expect((await api.workflows.get({ id })).status).toBe('draft')
    })
  },
)

test.each(['0 9 * * 1', '*/15 8-18 * * 1-5', '0 0 29 2 *', ' 0  9 1 * * '])(
  'the schedule "%s" can be read',
  async (cron) => {
    await withEngine(async ({ api }) => {
      const { id } = await api.workflows.create({ name: 'Fine', graph: scheduled(cron) })
      await api.workflows.turnOn({ id })
      expect((await api.engine.status()).nextDueAt).not.toBeNull()
    })
  },
)
