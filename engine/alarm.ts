const mostMs = 30_000

/**
 * One alarm for the next due row. It carries no meaning: it only says "look at the rows". It rings every 30 s at the
 * latest, so that a clock that was moved, or a computer that slept, is noticed without being told.
 */
export function createAlarm(now: () => number, ring: () => void) {
  let timer: NodeJS.Timeout | undefined
  return {
    set: (atMs: number | null) => {
      clearTimeout(timer)
      timer = setTimeout(ring, Math.min(mostMs, Math.max(0, (atMs ?? Number.POSITIVE_INFINITY) - now())))
      timer.unref()
    },
    clear: () => clearTimeout(timer),
  }
}
