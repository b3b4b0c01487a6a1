const most = 40

/** A name inside a sentence is to be known again there, not to fill the screen: a long one keeps its beginning and its end. */
export function shortened(name: string): string {
  const letters = [...name]
  if (letters.length <= most) return name
  return `${letters.slice(0, 26).join('').trimEnd()}…${letters.slice(-13).join('').trimStart()}`
}
