import { Refusal } from '../../shared/errors.ts'

/** How long anything else waits for a test. */
const pieceMs = 20
/** How often a test tells how far it is. */
const tellMs = 100

/** Plays to the end in pieces, so that what is live goes on meanwhile. Stops when nobody waits for it any more. */
export async function inPieces<T>(rounds: Generator<unknown, T>, signal?: AbortSignal): Promise<T> {
  const pieces = tellingPieces(rounds, () => null, signal)
  for (;;) {
    const piece = await pieces.next()
    if (piece.done) return piece.value
  }
}

/** The same, telling now and then how far the last round came. Whoever stops listening stops it too. */
export async function* tellingPieces<P, Told, T>(
  rounds: Generator<P, T>,
  tell: (round: P) => Told,
  signal?: AbortSignal,
): AsyncGenerator<Told, T> {
  let pieceBegan = performance.now()
  let told = pieceBegan
  try {
    for (;;) {
      const round = rounds.next()
      if (round.done) return round.value
      if (performance.now() - pieceBegan < pieceMs) continue
      await breathe()
      if (signal?.aborted) throw new Refusal('NOT_POSSIBLE', 'This test was stopped before its end.')
      if (performance.now() - told > tellMs) {
        yield tell(round.value)
        told = performance.now()
      }
      pieceBegan = performance.now()
    }
  } finally {
    close(rounds)
  }
}

/** Plays to the end at one go. */
export function atOnce<T>(rounds: Generator<unknown, T>): T {
  for (;;) {
    const round = rounds.next()
    if (round.done) return round.value
  }
}

/** Lets it put away what it opened, when it is not played to its end. */
const close = (rounds: Generator<unknown, unknown>) => rounds.return(undefined)

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve))
