/** What a web service answered, or null when it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // a proxy on the way, or an answer that broke off: the status has to do
  }
}
