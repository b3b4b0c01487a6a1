import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { withEngine } from '../../engine/testing/testEngine.ts'
import { createRouter } from '../router.ts'

test('what is refused while a stream is told arrives with its sentence, and is no bug', () =>
  withEngine(async ({ api }) => {
    const logged: string[] = []
    const client: object = createRouterClient(
      createRouter(api, (line) => void logged.push(line)),
      { context: {} },
    )
    const run: unknown = Reflect.get(Reflect.get(client, 'simulate'), 'runWithProgress')
    if (typeof run !== 'function') throw new Error('It can be run.')
    const listen = async (graph: object) => {
      for await (const _ of await Reflect.apply(run, undefined, [{ graph }]));
    }
    const unlinked = { nodes: [{ id: 'start', type: 'personAdded' }], edges: [] }
    await expect(listen(unlinked)).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/^This workflow can't be tested yet\. /),
      data: { code: 'HAS_PROBLEMS' },
    })
    expect(logged).toEqual([])
  }))
