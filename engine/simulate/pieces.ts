import { Refusal } from '../../shared/errors.ts'

/** How long anything else waits for a test. */
const pieceMs = 20

/** Plays to the end in pieces, so that what is live goes on meanwhile. Stops when nobody waits for it any more. */
export async function inPieces<T>(rounds: Generator<void, T>, signal?: AbortSignal): Promise<T> {
  let pieceBegan = performance.now()
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
    if (performance.now() - pieceBegan < pieceMs) continue
    await breathe()
    if (signal?.aborted) throw new Refusal('NOT_POSSIBLE', 'This test was stopped before its end.')
    pieceBegan = performance.now()
  }
}

/** Plays to the end at one go. */
export function atOnce<T>(rounds: Generator<void, T>): T {
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
