/** How many of some instants, in order, are not after one. */
export function countUpTo(instants: Float64Array, ms: number): number {
  let [low, high] = [0, instants.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((instants[middle] ?? 0) <= ms) low = middle + 1
    else high = middle
  }
  return low
}
