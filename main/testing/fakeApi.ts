import type { Api } from '../../shared/contract/api.ts'
import { Refusal } from '../../shared/errors.ts'

/**
 * A stand-in engine with a few answers of every kind: plain, refused, broken, a file, a stream. It shows what the
 * transports do with them, which is all they are tested for here.
 */
export function fakeApi() {
  let tell: (() => void) | null = null
  const asked: unknown[] = []
  const api = {
    engine: {
      status: () => ({ state: 'running', live: 3, nextDueAt: null }),
      stopEverything: () => {
        throw Object.assign(new Error('disk on fire: password hunter2'), { cause: 'smoke' })
      },
      resume: () => ({ ok: 'not what the contract says' }),
      async *changes(_input: unknown, signal?: AbortSignal) {
        while (!signal?.aborted) {
          await new Promise<void>((resolve) => {
            tell = resolve
            signal?.addEventListener('abort', () => resolve(), { once: true })
          })
          if (!signal?.aborted) yield { areas: ['people'] }
        }
        asked.push('stream ended')
      },
    },
    people: {
      list: (input: unknown) => {
        asked.push(input)
        return { people: [], total: 0 }
      },
      importFile: async ({ file, tag }: { file: Blob; tag?: string }) => {
        asked.push({ text: await file.slice(0, 20).text(), size: file.size, tag })
        return { read: 1, added: 1, updated: 0, skipped: 0, problems: [] }
      },
      get: ({ id }: { id: string }) => {
        throw new Refusal('NOT_FOUND', `There is no person ${id}.`, [{ node: null, message: 'gone' }])
      },
    },
  } as unknown as Api
  return {
    api,
    asked,
    /** Something changed; resolves once a stream was there to hear it. */
    async change() {
      while (!tell) await new Promise((resolve) => setImmediate(resolve))
      tell()
      tell = null
    },
  }
}
