import { plainLabel } from '../plainLabel.ts'
import type { Outline, OutlineLine } from './outlineOf.ts'

/** The outline as lines of plain text, two spaces a level: for a sheet, a file or a terminal. */
export const outlineText = ({ lines, settings }: Outline): string[] => [
  ...lines.flatMap((line) => textOf(line, 0)),
  ...(settings.length > 0 ? [settings.join(' ')] : []),
]

function textOf(line: OutlineLine, level: number): string[] {
  const at = (words: string) => `${'  '.repeat(level)}${plainLabel(words)}`
  if (line.kind === 'goOn' || line.kind === 'open') return [at(line.sentence)]
  if (line.kind === 'loose') return [at(`${line.sentence}:`), ...line.lines.flatMap((one) => textOf(one, level + 1))]
  const ways = line.ways.flatMap(({ sentence, lines }) => {
    const [only] = lines
    const heading = `${'  '.repeat(level + 1)}${plainLabel(sentence)}:`
    if (lines.length === 1 && only && (only.kind === 'goOn' || only.kind === 'open'))
      return [`${heading} ${plainLabel(only.sentence.charAt(0).toLowerCase() + only.sentence.slice(1))}`]
    return [heading, ...lines.flatMap((one) => textOf(one, level + 2))]
  })
  return [at(`${line.number} ${line.sentence}`), ...ways]
}
