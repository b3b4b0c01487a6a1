import type { EmailBlock } from './block.ts'

/** The words of blocks, fields and all. Columns come one after the other, as on a phone. */
export const blocksText = (blocks: readonly EmailBlock[]): string =>
  blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n')

function textOf(block: EmailBlock): string {
  switch (block.type) {
    case 'text':
      return block.text.trim()
    case 'button':
      return withAddress(block.text.trim(), block.url)
    case 'image':
      return withAddress(block.alt.trim(), block.link)
    case 'divider':
      return '----------'
    case 'columns':
      return blocksText([...block.left, ...block.right])
  }
}

/** "Book a class", and where it leads on a line of its own, so that no program breaks it or takes a dot with it. */
const withAddress = (words: string, address: string) => [words, plainAddress(address)].filter(Boolean).join('\n')

/** As people write it down: an email address or a number without its scheme. */
const plainAddress = (address: string) => address.replace(/^mailto:([^?]*).*$/s, '$1').replace(/^tel:/, '')
