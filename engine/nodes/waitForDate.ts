import { fieldTitle } from '../../shared/fields.ts'
import { factAt } from '../../shared/rules.ts'
import { momentOf } from '../time/moment.ts'
import { printMoment } from '../time/printTime.ts'
import { end, go, later, type Outcome, skip } from '../walk/outcome.ts'
import type { Executor } from './executor.ts'

type Choice = 'goOn' | 'skip' | 'end'

/**
 * Decided anew when the moment comes, with the date as it is then: a date that was moved later is waited for again. What
 * was past when the person came here is past; what became past while nothing ran is not.
 */
export const waitForDate: Executor<'waitForDate'> = ({ config, nowMs, enteredMs, person, facts, hasLink }) => {
  const missed = hasLink('missed') ? 'missed' : 'next'
  const date = fieldTitle(config.field)
  const value = factAt(facts(), config.field)
  const moment = momentOf(value, config, person.zone, nowMs)
  if (moment === null) return without(config.ifMissing, missed, missingBecause(date, value))
  const wall = printMoment(moment, person.zone)
  if (moment < enteredMs) return without(config.ifPast, missed, `${wall} was past already`)
  return moment > nowMs ? later(moment, `waits for ${wall}`) : { ...go('next'), reason: `it was ${wall}` }
}

function without(choice: Choice, missed: 'missed' | 'next', because: string): Outcome<'missed' | 'next'> {
  if (choice === 'end') return end(`${because}, so it ended here`)
  if (choice === 'skip') return skip(missed, `${because}, so there was nothing to wait for`)
  return { ...go('next'), reason: `${because}, so they went on at once` }
}

function missingBecause(date: string, value: unknown): string {
  const isEmpty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? `${date} is empty` : `${date} is “${textOf(value)}”, which is not a date`
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 60)
