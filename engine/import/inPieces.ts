/** How far some long work is. */
export interface Progress {
  done: number
  total: number
}

/** How long anything else waits for an import. */
const pieceMs = 20

/** Works in pieces, so that what is live goes on meanwhile. After each it says how far it is; who stops asking stops it. */
export async function* inPieces<P, T>(work: Generator<P, T>): AsyncGenerator<P, T> {
  let pieceBegan = performance.now()
  for (;;) {
    const round = work.next()
    if (round.done) return round.value
    if (performance.now() - pieceBegan < pieceMs) continue
    yield round.value
    await new Promise<void>((resolve) => setImmediate(resolve))
    pieceBegan = performance.now()
  }
}

/** Works to the end in pieces, and tells nobody how far it is. */
export async function inPiecesToTheEnd<T>(work: Generator<unknown, T>): Promise<T> {
  const pieces = inPieces(work)
  for (;;) {
    const piece = await pieces.next()
    if (piece.done) return piece.value
  }
}

/** Works to the end at one go. */
export function atOnce<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const round = work.next()
    if (round.done) return round.value
  }
}
