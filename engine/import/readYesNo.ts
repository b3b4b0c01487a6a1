import { cleanLine, quoteValue } from './cleanText.ts'
import type { Reading } from './peopleFile.ts'

/** Yes or no in the words of several languages; null when the cell is empty, and with a problem when it says neither. */
export function readYesNo(cell: string): Reading<boolean | null> {
  const text = cleanLine(cell)
  const word = text.toLowerCase().replace(/[\s.!_-]/g, '')
  if (word === '') return { value: null, problem: null }
  if (yes.has(word)) return { value: true, problem: null }
  if (no.has(word)) return { value: false, problem: null }
  return { value: null, problem: `${quoteValue(text)} is neither yes nor no. It was left open.` }
}

const yes = new Set(
  'y yes yep true t 1 1,0 10 x on ok okay ✓ ✔ ☑ ✅ ja j jawohl wahr w oui o vrai v si sí s verdadero sim vero optin optedin subscribed granted agreed accepted consented angemeldet erteilt'.split(
    ' ',
  ),
)
const no = new Set(
  'n no nope false f 0 off ✗ ✘ ☐ ❌ nein falsch non faux falso não nao nee optout optedout unsubscribed denied refused declined never none abgemeldet'.split(
    ' ',
  ),
)
