import type { PersonInput } from '../../../shared/contract/people.ts'
import type { TextTrial } from '../../../shared/contract/texts.ts'
import type { Facts } from '../../../shared/rules.ts'
import { samplePeople } from '../../../shared/samplePeople.ts'
import { nameOf } from './sampleFacts.ts'

/** Somebody a text is shown for. */
export interface TextPerson {
  id: string
  name: string
  /** What is special about them. */
  trials: readonly TextTrial[]
  /** What texts see of them. */
  facts: Facts
  isInvented: boolean
}

/** What is special about somebody, in the order in which it is told. */
export const trialWords: Readonly<Record<TextTrial, string>> = {
  noFirstName: 'no first name',
  longestName: 'longest name',
  rightToLeft: 'written right to left',
  emoji: 'emoji in the name',
  noEmail: 'no email',
  noPhone: 'no phone number',
}

export const trialsSentence = (trials: readonly TextTrial[]): string =>
  trials.map((trial) => trialWords[trial]).join(', ')

/** The sample people, and one with a flower in her name: none of the samples has. */
const invented: readonly PersonInput[] = [
  ...samplePeople,
  {
    ...{ firstName: 'Lena 🌻', lastName: 'Vogel', email: 'lena.vogel@example.com', phone: '+447700900120' },
    ...{ status: 'new', tags: [], timeZone: 'Europe/Berlin', fields: { birthday: '1994-04-12' } },
  },
]

const longest = Math.max(...invented.map((person) => nameOf(person).length))

const has: Readonly<Record<TextTrial, (person: PersonInput) => boolean>> = {
  noFirstName: ({ firstName }) => firstName === '',
  longestName: (person) => nameOf(person).length === longest,
  rightToLeft: (person) => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(nameOf(person)),
  emoji: (person) => /\p{Extended_Pictographic}/u.test(nameOf(person)),
  noEmail: ({ email }) => email === '',
  noPhone: ({ phone }) => phone === '',
}
export const trials = Object.keys(has) as readonly TextTrial[] // the keys of the object above

/** Everybody who is invented, as a text sees them. */
export const inventedPeople = (factsOf: (person: PersonInput) => Facts): TextPerson[] =>
  invented.map((person) => ({
    id: `invented ${person.email || person.phone}`,
    name: nameOf(person),
    trials: trials.filter((trial) => has[trial](person)),
    facts: factsOf(person),
    isInvented: true,
  }))

/** A real name this long is as hard on a text as the invented one. */
const longName = 24

/**
 * Whom texts are tried on: the people there are, and somebody invented for each thing that is special about none of them.
 * Where there is nobody yet, everybody is invented.
 */
export function peopleForTexts(real: readonly TextPerson[], everybodyInvented: readonly TextPerson[]): TextPerson[] {
  if (real.length === 0) return [...everybodyInvented]
  const known = real.map((person) => ({
    ...person,
    // Somebody always has the longest name; it need not be long.
    trials: person.trials.filter((trial) => trial !== 'longestName' || person.name.length >= longName),
  }))
  const isThere = (trial: TextTrial) => known.some((person) => person.trials.includes(trial))
  const wanted = trials
    .filter((trial) => !isThere(trial))
    .flatMap((trial) => everybodyInvented.find((person) => person.trials.includes(trial)) ?? [])
  return [...known, ...new Set(wanted)]
}
