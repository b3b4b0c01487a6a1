import { blocksText } from './blocksText.ts'
import { withFooter } from './footer.ts'
import type { Letter } from './letter.ts'

/** The plain text of a designed email: the same words in the same order, for programs and people that want no HTML. */
export const letterText = ({ blocks, footer }: Letter): string => withFooter(blocksText(blocks), footer)
