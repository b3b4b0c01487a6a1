import type { Area } from '../shared/contract/engine.ts'

/**
 * Tells what changed, never the data. What happens in quick succession is told once: a reader that is busy finds all
 * areas that changed meanwhile in its next item.
 */
export function createChanges() {
  const readers = new Set<(areas: readonly Area[]) => void>()
  return {
    tell: (...areas: Area[]) => {
      for (const reader of readers) reader(areas)
    },
    async *listen(signal?: AbortSignal): AsyncGenerator<{ areas: Area[] }> {
      const changed = new Set<Area>()
      let wake: () => void = () => undefined
      const reader = (areas: readonly Area[]) => {
        for (const area of areas) changed.add(area)
        wake()
      }
      readers.add(reader)
      const stop = () => wake()
      signal?.addEventListener('abort', stop)
      try {
        while (!signal?.aborted) {
          if (changed.size === 0) await new Promise<void>((resolve) => (wake = resolve))
          if (signal?.aborted) return
          const areas = [...changed]
          changed.clear()
          if (areas.length > 0) yield { areas }
        }
      } finally {
        readers.delete(reader)
        signal?.removeEventListener('abort', stop)
      }
    },
  }
}
export type Changes = ReturnType<typeof createChanges>
