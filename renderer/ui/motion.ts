const still = matchMedia('(prefers-reduced-motion: reduce)')

/** How long something may move, in milliseconds: not at all for those who asked their computer for less motion. */
export const motionMs = (ms: number): number => (still.matches ? 0 : ms)
