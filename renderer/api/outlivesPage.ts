/** Browsers let 64 KB go on when the page they came from is closed. */
const mostBytes = 60_000

/** May this call go on while the page is being left? What is saved then would be lost otherwise. */
export const outlivesPage = (path: readonly string[], input: unknown): boolean =>
  path.join('.') === 'workflows.save' && new Blob([JSON.stringify(input)]).size <= mostBytes
