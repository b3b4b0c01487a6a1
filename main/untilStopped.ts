/**
 * Resolves when the process is asked to stop: Ctrl+C or SIGTERM. Listening begins at once, so that asking while it
 * still starts is not lost. Ctrl+C often arrives twice (from the keyboard and from npm), so a repeat is ignored for two
 * seconds; after that it ends the process at once, for whoever has waited long enough.
 */
export function untilStopped(now: () => number): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | null = null
    const stop = () => {
      if (askedAt !== null && now() - askedAt > 2000) process.exit(130)
      askedAt ??= now()
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
