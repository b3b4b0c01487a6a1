/** "noShow" as a person reads it: "No show". Names of record types and states are such words. */
export function wordsOf(name: string): string {
  const words = name
    .replace(/[_-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export const recordTitle = (type: string) => wordsOf(type) || 'Record'
export const stateTitle = (_type: string, state: string) => wordsOf(state).toLowerCase()
