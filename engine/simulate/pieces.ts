import { Refusal } from '../../shared/errors.ts'

/** How long anything else waits for a test. */
const pieceMs = 20
/** How often a test tells how far it is. */
const tellMs = 100

/** Plays to the end in pieces, so that what is live goes on meanwhile. Stops when nobody waits for it any more. */
export async function inPieces<T>(rounds: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  const pieces = tellingPieces(rounds, signal)
  for (;;) {
    const piece = await pieces.next()
    if (piece.done) return piece.value
  }
}

/** The same, telling now and then what the last round told. */
export async function* tellingPieces<P, T>(rounds: Generator<P, T>, signal?: AbortSignal): AsyncGenerator<P, T> {
  let pieceBegan = performance.now()
  let told = pieceBegan
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
    if (performance.now() - pieceBegan < pieceMs) continue
    await breathe()
    if (signal?.aborted) throw new Refusal('NOT_POSSIBLE', 'This test was stopped before its end.')
    if (performance.now() - told > tellMs) {
      yield round.value
      told = performance.now()
    }
    pieceBegan = performance.now()
  }
}

/** Plays to the end at one go. */
export function atOnce<T>(rounds: Generator<unknown, T>): T {
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
