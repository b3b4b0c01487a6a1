import { z } from 'zod'
import { fillAddress, safeAddress } from './address.ts'
import { type BlockOf, type EmailBlock, emailBlock, type PlainBlock } from './block.ts'
import { blocksText } from './blocksText.ts'
import { languageOf } from './language.ts'

/** A designed email as one person gets it: every field filled in. Its HTML and its plain text both follow from this. */
export const letterShape = z.object({
  /** The language it is most likely in, such as "en". */
  lang: z.string(),
  blocks: z.array(emailBlock),
  /** Who sends it and how to stop it, for marketing; else empty. */
  footer: z.string(),
})
export type Letter = z.output<typeof letterShape>

interface LetterFrom {
  /** Fills the fields of a text in. */
  fill: (text: string) => string
  /** That of the business, as two letters. */
  country: string
  footer: string
}

/** The blocks for one person. What holds nothing for them is left out. */
export function writeLetter(designed: readonly EmailBlock[], { fill, country, footer }: LetterFrom): Letter {
  const blocks = designed.flatMap((block) => filled(block, fill))
  return { lang: languageOf(blocksText(blocks), country), blocks, footer }
}

function filled(block: EmailBlock, fill: (text: string) => string): EmailBlock[] {
  if (block.type !== 'columns') return filledPlain(block, fill)
  const [left, right] = [block.left, block.right].map((side) => side.flatMap((one) => filledPlain(one, fill)))
  const columns: BlockOf<'columns'> = { ...block, left: left ?? [], right: right ?? [] }
  return columns.left.length + columns.right.length > 0 ? [columns] : []
}

/** A picture from the web, or one that travels along. */
const isShown = /^(https:\/\/|data:image\/(png|jpeg|gif);base64,)/i

function filledPlain(block: PlainBlock, fill: (text: string) => string): PlainBlock[] {
  const leadsTo = (address: string) => safeAddress(fillAddress(address, fill)) ?? ''
  switch (block.type) {
    case 'divider':
      return [block]
    case 'text': {
      const text = fill(block.text)
      return text.trim() === '' ? [] : [{ ...block, text }]
    }
    case 'button': {
      const text = fill(block.text)
      return text.trim() === '' ? [] : [{ ...block, text, url: leadsTo(block.url) }]
    }
    case 'image':
      return !isShown.test(block.src) ? [] : [{ ...block, alt: fill(block.alt), link: leadsTo(block.link) }]
  }
}
