/** Names of a person's built-in fields: a column of the file must not hide them. */
const ofPeople: ReadonlySet<string> = new Set(
  `id name firstName lastName email phone status tags timeZone birthday fields sample reachable blockedBecause unsubscribed marketing
  lastContactAt createdAt constructor prototype`.split(/\s+/),
)

/** "How did you hear?" is kept as `howDidYouHear`; unlike all names used so far. `place` counts from 1. */
export function fieldKey(header: string, place: number, used: ReadonlySet<string>, taken = ofPeople): string {
  const plain = header.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').replace(/[’']/g, '')
  const words = plain.split(/[^A-Za-z0-9]+/).filter(Boolean)
  const joined = words
    .map((word, index) => (index === 0 ? lower(word) : upper(word)))
    .join('')
    .slice(0, 50)
  const named = /^[a-z]/.test(joined) ? joined : `column${upper(joined) || place}`
  const free = taken.has(named) ? `other${upper(named)}` : named
  let key = free
  for (let count = 2; used.has(key); count++) key = `${free}${count}`
  return key
}

const lower = (word: string) =>
  word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1)
const upper = (word: string) =>
  word.charAt(0).toUpperCase() +
  (word.length > 1 && word === word.toUpperCase() ? word.slice(1).toLowerCase() : word.slice(1))

/** Is this the name of a built-in field of people? */
export const isTakenName = (name: string) => ofPeople.has(name)
