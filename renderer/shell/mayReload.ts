const key = 'leadloom-opened-again'
const pauseMs = 30_000

/**
 * May the window open itself anew at this instant? Once in a while only: where the part is missing for good, it must not do so for
 * ever. Said yes, it is noted in what the window keeps.
 */
export function mayReload(kept: Pick<Storage, 'getItem' | 'setItem'>, nowMs: number): boolean {
  const beforeMs = Number(kept.getItem(key) ?? Number.NEGATIVE_INFINITY)
  if (nowMs - beforeMs < pauseMs) return false
  kept.setItem(key, String(nowMs))
  return true
}
