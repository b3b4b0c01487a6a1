/** Something that happens at an instant of a test, after all that is due at that instant. */
export interface Moment {
  atMs: number
  happens: () => void
}

/** In the order of time; at the same instant as they were given. */
export const inOrder = (moments: readonly Moment[]): Moment[] => moments.toSorted((a, b) => a.atMs - b.atMs)

/** Two lines of moments as one. At the same instant those of the first line come first. */
export function* mergeMoments(first: Iterable<Moment>, second: Iterable<Moment>): Generator<Moment> {
  const others = second[Symbol.iterator]()
  let other = others.next()
  for (const one of first) {
    while (!other.done && other.value.atMs < one.atMs) {
      yield other.value
      other = others.next()
    }
    yield one
  }
  while (!other.done) {
    yield other.value
    other = others.next()
  }
}
