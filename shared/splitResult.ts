/** One way of a split: who went it, and how many of them did what counts. */
export interface SplitSide {
  people: number
  conversions: number
  /** As the way is called; left out, A, B and so on. */
  title?: string
}

/** A result may be luck this often before it is called a result. Shared out between all pairs of ways. */
const doubt = 0.05
/** Chance to see a difference that is there, for the number of people that are still needed. */
const power = 0.8
/** Below this many expected of either kind, the normal approximation says nothing. */
const fewest = 5

/**
 * What the numbers of a split say so far, as a sentence: which way does better, or that it is too early and how many more
 * people it takes. The best way is compared with the next best by a two-proportion z-test.
 */
export function splitNote(sides: readonly SplitSide[]): string {
  const named = sides.map((side, at) => ({ ...side, title: side.title || String.fromCharCode(65 + at) }))
  const empty = named.find(({ people }) => people === 0)
  if (named.length < 2) return 'There is only one way, so there is nothing to compare.'
  if (empty) return `Too early to tell: nobody has gone the way ${empty.title} yet.`
  const [best, second] = named.toSorted((a, b) => rateOf(b) - rateOf(a))
  if (!best || !second) return 'There is nothing to compare yet.'
  const luck = chanceOfLuck(best, second)
  const pairs = (named.length * (named.length - 1)) / 2
  const rates = `${percent(rateOf(best))} against ${percent(rateOf(second))}`
  if (luck !== null && luck < doubt / pairs)
    return `${best.title} does better: ${rates}. The chance that this is luck is under ${luckWords(luck * pairs)}.`
  const difference = rateOf(best) - rateOf(second)
  const wanted = difference >= 0.01 ? difference : 0.05
  const least = luck === null ? fewest / rarer(best, second) : 0
  const needed = Math.max(peopleNeeded(rateOf(second), wanted), Number.isFinite(least) ? least : 0)
  const more = Math.ceil(needed) - Math.min(best.people, second.people)
  const points = `${round(wanted * 100)} ${round(wanted * 100) === '1' ? 'point' : 'points'}`
  if (more <= 0) return `No clear difference: ${rates}.`
  return `Too early to tell: about ${roughly(more)} more people a side are needed to see a difference of ${points}.`
}

/** How likely chance alone makes a difference this large, either way round: 0 to 1. Null when there are too few. */
export function chanceOfLuck(a: SplitSide, b: SplitSide): number | null {
  if (Math.min(a.people, b.people) * rarer(a, b) < fewest) return null
  const pooled = pooledRate(a, b)
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / a.people + 1 / b.people))
  return 2 * (1 - normalBelow(Math.abs(rateOf(a) - rateOf(b)) / spread))
}

/** How many people each way needs to see this much more than a rate. */
function peopleNeeded(rate: number, difference: number): number {
  const other = Math.min(1, rate + difference)
  const mean = (rate + other) / 2
  const spread =
    normalAt(1 - doubt / 2) * Math.sqrt(2 * mean * (1 - mean)) +
    normalAt(power) * Math.sqrt(rate * (1 - rate) + other * (1 - other))
  return (spread / (other - rate || difference)) ** 2
}

const pooledRate = (a: SplitSide, b: SplitSide) => (a.conversions + b.conversions) / (a.people + b.people)
/** The share of those who did it, or of those who did not: whichever is smaller. */
const rarer = (a: SplitSide, b: SplitSide) => Math.min(pooledRate(a, b), 1 - pooledRate(a, b))
const rateOf = ({ people, conversions }: SplitSide) => conversions / people
const round = (value: number) => String(Math.round(value * 10) / 10)
const percent = (rate: number) => `${round(rate * 100)} %`
const luckWords = (luck: number) => (luck < 0.001 ? '0.1 %' : luck < 0.01 ? '1 %' : '5 %')
/** 387 as 390, 38 as 38: nobody needs it exactly. */
const roughly = (n: number) => (n < 100 ? n : Number(n.toPrecision(2)))

/** The share of a normal distribution below z (Abramowitz and Stegun 7.1.26, to 0.0000002). */
function normalBelow(z: number): number {
  const t = 1 / (1 + (0.3275911 * Math.abs(z)) / Math.SQRT2)
  const series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
  const tail = (series * Math.exp((-z * z) / 2)) / 2
  return z < 0 ? tail : 1 - tail
}

/** The z below which this share lies, by halving. */
function normalAt(share: number): number {
  let [low, high] = [-8, 8]
  for (let turn = 0; turn < 60; turn++) {
    const middle = (low + high) / 2
    if (normalBelow(middle) < share) low = middle
    else high = middle
  }
  return low
}
