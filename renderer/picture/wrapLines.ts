/** A text in lines of at most so many pixels; what does not fit ends in dots. A word too long for a line is cut. */
export function wrapLines(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, width, measure))) {
    const longer = line ? `${line} ${word}` : word
    if (line && measure(longer) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line) lines.push(line)
  if (lines.length <= most) return lines
  const last = lines[most - 1] ?? ''
  return [...lines.slice(0, most - 1), `${shortened(last, width, measure)}…`]
}

const shortened = (line: string, width: number, measure: (text: string) => number): string =>
  line.length > 1 && measure(`${line}…`) > width ? shortened(line.slice(0, -1), width, measure) : line

function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word]
  const letters = [...word]
  let end = letters.length - 1
  while (end > 1 && measure(letters.slice(0, end).join('')) > width) end -= 1
  return [letters.slice(0, end).join(''), ...pieces(letters.slice(end).join(''), width, measure)]
}
