/** Days of a test in a second. */
export const speeds = [0.5, 1, 2, 5, 15, 50] as const

/** The slowest at which a test is over within ten seconds. */
export const usualSpeed = (days: number): number => speeds.find((speed) => days / speed <= 10) ?? 50

/** "1×" */
export const speedWord = (speed: number) => `${speed === 0.5 ? '½' : speed}×`

/** "2 days a second" */
export const speedWords = (speed: number) =>
  speed === 0.5 ? 'half a day a second' : speed === 1 ? 'a day a second' : `${speed} days a second`
