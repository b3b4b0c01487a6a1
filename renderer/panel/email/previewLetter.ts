import type { EmailBlock } from '../../../shared/email/block.ts'
import { type Letter, writeLetter } from '../../../shared/email/letter.ts'
import type { Facts } from '../../../shared/rules.ts'
import { filledFor } from '../texts/filledFor.ts'

/** A text for one person. One that can't be read is told under its own block; here it then stands as it is. */
export const previewText = (text: string, facts: Facts): string => filledFor(text, { facts }) ?? text

interface PreviewFor {
  facts: Facts
  country: string
  footer: string
}

export const previewLetter = (blocks: readonly EmailBlock[], { facts, country, footer }: PreviewFor): Letter =>
  writeLetter(blocks, { fill: (text) => previewText(text, facts), country, footer })
