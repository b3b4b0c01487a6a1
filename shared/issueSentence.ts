import type { z } from 'zod'

/** What is wrong with a value, in a person's words. A sentence that the declaration gave itself is kept. */
export function issueSentence(issue: z.core.$ZodIssue): string {
  if (!/^(Too (small|big)|Invalid (input|option|type|discriminator))/.test(issue.message)) return issue.message
  switch (issue.code) {
    case 'too_small':
      return `It must be at least ${issue.minimum}${unitOf(issue.origin)}.`
    case 'too_big':
      return `It must be at most ${issue.maximum}${unitOf(issue.origin)}.`
    case 'invalid_value':
      return `It must be one of: ${issue.values.map(String).join(', ')}.`
    case 'invalid_type':
      return /received undefined/.test(issue.message)
        ? 'It is missing.'
        : `It must be ${kinds[issue.expected] ?? 'something else'}.`
    default:
      return 'It is not in a form we can read.'
  }
}

const unitOf = (origin: string) => (origin === 'string' ? ' letters' : origin === 'array' ? ' entries' : '')

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of values',
  record: 'a group of values',
}
