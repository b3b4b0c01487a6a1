import { type FieldInText, fallbackOf, formatOf, type Piece } from '../../../shared/textFields.ts'
import { formatWord } from '../texts/fieldFormats.ts'
import { ruleWords } from '../texts/ruleWords.ts'
import { formatsFor, type TextField } from '../texts/textFields.ts'
import type { PillOf } from './textDom.ts'

/** Draws the pills of a text: the title of the field, how it is told, what stands in for it, and whether it leaves a gap. */
export function pillsFor(
  fieldOf: (name: string) => TextField,
  leavesGap: (name: string) => boolean,
  pillClass: string,
): PillOf {
  return (piece, open) => {
    const element = document.createElement('span')
    element.contentEditable = 'false'
    element.className = pillClass
    element.dataset.raw = piece.raw
    element.draggable = false
    // Its words say nothing of the direction of the text around it.
    element.dir = 'auto'
    const words = wordsFor(piece, fieldOf)
    element.append(words)
    if (piece.kind === 'rule') element.dataset.rule = ''
    const isGap = piece.kind === 'field' && isOpen(piece.field, open) && leavesGap(piece.field.name)
    if (isGap) element.dataset.gap = ''
    // Not as a text that nobody sees: input methods lose their place behind one.
    element.role = 'img'
    element.ariaLabel = `${words}, ${piece.kind === 'rule' ? 'condition' : 'field'}${isGap ? ', nothing stands in for it' : ''}`
    return element
  }
}

/** Nothing stands in for it, and no condition of the text asks for it first. */
const isOpen = (field: FieldInText, open: readonly string[]) => fallbackOf(field) === null && open.includes(field.name)

function wordsFor(piece: Exclude<Piece, { kind: 'text' }>, fieldOf: (name: string) => TextField): string {
  if (piece.kind === 'rule') return ruleWords(piece.raw, (name) => fieldOf(name).title)
  const known = fieldOf(piece.field.name)
  const told = formatWord(formatsFor(known), formatOf(piece.field))
  const fallback = fallbackOf(piece.field)
  return [
    known.title,
    told && `, ${told}`,
    fallback?.kind === 'words' && fallback.words !== '' && ` or “${fallback.words}”`,
  ]
    .filter(Boolean)
    .join('')
}
