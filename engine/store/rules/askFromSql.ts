import type Database from 'better-sqlite3'
import type { Store } from '../store.ts'

/** A question about one value that SQL cannot answer as rules do. Gets a text, a number or null. */
export type Question = (value: unknown) => boolean

interface Asked {
  question: Question
  /** People share their cities and states: most values were asked about before. */
  answers: Map<unknown, 0 | 1>
}

const mostQuestions = 5000
const mostAnswers = 1000

/** The questions of each open file. */
const openQuestions = new WeakMap<Database.Database, Map<number, Asked>>()
let lastNumber = 0

/**
 * Lets SQL ask what a rule says of a value: `meets(number, value)` is 1 or 0, by the very function that rules in memory
 * use, so that there is one definition of "is" and "contains" and not two (SQLite folds only ASCII and knows other
 * numbers). A call costs about 0.2 µs; folding and comparing ASCII in SQL costs about the same. The numbers are good for
 * what is run next, not for keeping.
 */
export function askFromSql(store: Store): (question: Question) => number {
  const known = openQuestions.get(store.raw) ?? register(store.raw)
  if (known.size > mostQuestions) known.clear()
  return (question) => {
    lastNumber++
    known.set(lastNumber, { question, answers: new Map() })
    return lastNumber
  }
}

function register(raw: Database.Database): Map<number, Asked> {
  const known = new Map<number, Asked>()
  openQuestions.set(raw, known)
  raw.function('meets', { deterministic: true }, (number: unknown, value: unknown) => {
    const asked = known.get(Number(number))
    if (!asked) throw new Error('A rule was kept longer than it is good for.')
    const before = asked.answers.get(value)
    if (before !== undefined) return before
    const answer = asked.question(value) ? 1 : 0
    if (asked.answers.size < mostAnswers) asked.answers.set(value, answer)
    return answer
  })
  return known
}
