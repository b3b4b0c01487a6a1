const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A random number source: each call gives a number from 0 up to, not including, 1. */
export type Random = () => number

/** A short id that people can read aloud: 12 letters and digits, no look-alikes (60 bits). */
export const newId = (random: Random): string =>
  Array.from({ length: 12 }, () => letters[Math.floor(random() * letters.length)]).join('')

/** The same numbers for the same seed, on every machine (mulberry32). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A stable number from 0 up to 1 for a text: the same person always falls on the same side of a split (FNV-1a, mixed). */
export function shareOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return seededRandom(hash)()
}
