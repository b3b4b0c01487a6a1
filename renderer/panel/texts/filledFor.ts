import { fillIn } from '../../../shared/text.ts'
import type { TextPerson } from './inventedPeople.ts'

/** A text as somebody gets it; null while it can't be read, which is told below its own field, or runs too long. */
export function filledFor(text: string, { facts }: Pick<TextPerson, 'facts'>): string | null {
  try {
    return fillIn(text, facts)
  } catch {
    return null
  }
}
