import { inspect } from 'node:util'

/** Writes one line for whoever runs the host; a cause is written out in full below it. */
export type Log = (line: string, cause?: unknown) => void

/** A log to standard error, so that what a command prints on standard output stays clean. */
export function logTo(stream: NodeJS.WritableStream, now: () => number): Log {
  return (line, cause) => {
    const detail = cause === undefined ? '' : `\n${inspect(withoutData(cause), { depth: 4, maxArrayLength: 10 })}`
    stream.write(`${new Date(now()).toISOString()} ${line}${detail}\n`)
  }
}

/** What failed a check may hold people's names and messages, which belong into no log: only where it failed is told. */
function withoutData(cause: unknown): unknown {
  const inner = cause instanceof Error ? cause.cause : undefined
  if (!(cause instanceof Error) || !(inner instanceof Error) || !('data' in inner)) return cause
  return { error: cause.stack, issues: 'issues' in inner ? inner.issues : inner.message }
}
