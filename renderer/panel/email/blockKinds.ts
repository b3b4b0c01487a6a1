import {
  type Icon,
  IconColumns2,
  IconLetterT,
  IconPhoto,
  IconRectangle,
  IconSeparatorHorizontal,
} from '@tabler/icons-react'
import { type BlockType, type EmailBlock, emailBlock } from '../../../shared/email/block.ts'

interface BlockKind {
  type: BlockType
  title: string
  icon: Icon
}

/** What an email can be made of, in the order of the menu. */
export const blockKinds: readonly BlockKind[] = [
  { type: 'text', title: 'Text', icon: IconLetterT },
  { type: 'button', title: 'Button', icon: IconRectangle },
  { type: 'image', title: 'Picture', icon: IconPhoto },
  { type: 'divider', title: 'Divider', icon: IconSeparatorHorizontal },
  { type: 'columns', title: 'Two columns', icon: IconColumns2 },
]

export const kindOf = (type: BlockType) => blockKinds.find((kind) => kind.type === type)

/** How a block is called: a text that is a heading by that. */
export const blockTitle = (block: EmailBlock): string =>
  block.type === 'text' && block.size === 'heading' ? 'Heading' : (kindOf(block.type)?.title ?? 'Block')

/** A new block, with the defaults of its declaration. Columns begin with a text on each side. */
export function newBlock(type: BlockType, newId: () => string): EmailBlock {
  const text = () => ({ id: newId(), type: 'text' })
  return emailBlock.parse({ id: newId(), type, ...(type === 'columns' ? { left: [text()], right: [text()] } : {}) })
}
