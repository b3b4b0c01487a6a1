/** Something that happens at an instant of a test, after all that is due at that instant. */
export interface Moment {
  atMs: number
  happens: () => void
}

/** In the order of time; at the same instant as they were given. */
export const inOrder = (moments: readonly Moment[]): Moment[] => moments.toSorted((a, b) => a.atMs - b.atMs)
