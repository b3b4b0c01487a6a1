/**
 * A part of the window could not be fetched, because the host is away or was exchanged for a newer one: no mistake of the part
 * itself. Browsers tell it in words alone: Chromium, Firefox and Safari for a script, Vite for its styles.
 */
export const isNotLoaded = (error: unknown): boolean =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload css/i.test(error.message)
