import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from '../../shared/errors.ts'

const mostCsvBytes = 50_000_000
const mostWorkflowBytes = 10_000_000

/** A CSV file with its name. Its size is looked at before a byte is read. */
export const readCsv = (path: string): File =>
  new File([read(path, mostCsvBytes, 'Split it into smaller files.')], basename(path))

/** A rule of a segment as text. */
export const readRule = (path: string): string =>
  new TextDecoder().decode(read(path, 1_000_000, 'A rule is much smaller; this is another kind of file.'))

/** A workflow file as text. */
export const readWorkflow = (path: string): string =>
  new TextDecoder().decode(
    read(path, mostWorkflowBytes, 'A workflow file is much smaller; this is another kind of file.'),
  )

/** A file of values, such as what happens in a test. Refuses one that is none. */
export function readValues(path: string): unknown {
  const text = readWorkflow(path)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const why = 'there is a comma, a quote or a bracket too many or too few'
    throw new Refusal('INVALID_FILE', `${path} can't be read: ${why}. Nothing was changed.`, [], { cause })
  }
}

function read(path: string, mostBytes: number, advice: string): Buffer<ArrayBuffer> {
  try {
    const { size } = statSync(path)
    if (size > mostBytes)
      throw new Refusal(
        'TOO_LARGE',
        `${path} has ${Math.round(size / 1e6)} MB; ${mostBytes / 1e6} MB is the most. Nothing was changed. ${advice}`,
      )
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    const code = cause instanceof Error && 'code' in cause ? cause.code : ''
    const why =
      code === 'ENOENT'
        ? 'There is no such file'
        : code === 'EISDIR'
          ? 'That is a folder'
          : `It can't be read (${String(code)})`
    throw new Refusal('NOT_FOUND', `${why}: ${path}. Nothing was changed.`, [], { cause })
  }
}
