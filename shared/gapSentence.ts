interface Gap {
  /** What they lack, as it is called in a sentence: "first name". */
  phrase: string
  lacking: number
  of: number
  /** What is counted, one and many of it. Left out: people. */
  nouns?: readonly [one: string, many: string]
}

/** "2 of 20 people have no first name", "1 of 40 bookings has no place": digits, as everywhere. */
export function gapSentence({ phrase, lacking, of, nouns = ['person', 'people'] }: Gap): string {
  const noun = of === 1 ? nouns[0] : nouns[1]
  return `${count(lacking)} of ${count(of)} ${noun} ${lacking === 1 ? 'has' : 'have'} no ${phrase}`
}

/** What follows where it must not stay so: said by the host, and taken back on screen where it may. */
export const askForWords = ': write what stands there instead.'

/** "2 of 20 have none" */
export const gapWords = ({ lacking, of }: Pick<Gap, 'lacking' | 'of'>): string =>
  `${count(lacking)} of ${count(of)} ${lacking === 1 ? 'has' : 'have'} none`

const count = (number: number) => number.toLocaleString('en-GB')

/** "First name" is "first name" in a sentence; "VIP level" stays. What people made up themselves stays as they wrote it. */
export const inSentence = (title: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
