import { inspect } from 'node:util'

/** Writes one line for whoever runs the host; a cause is written out in full below it. */
export type Log = (line: string, cause?: unknown) => void

/** A log to standard error, so that what a command prints on standard output stays clean. */
export function logTo(stream: NodeJS.WritableStream, now: () => number): Log {
  return (line, cause) => {
    const detail = cause === undefined ? '' : `\n${inspect(cause, { depth: 4 })}`
    stream.write(`${new Date(now()).toISOString()} ${line}${detail}\n`)
  }
}
