import { type EmailBlock, emailBlock } from '../../../shared/email/block.ts'
import { blocksText } from '../../../shared/email/blocksText.ts'

/** What a step's settings become. `blocks` undefined: there are none. */
interface Message {
  body: string
  blocks: EmailBlock[] | undefined
}

/** A plain message becomes a text block; where there is none yet, an email begins with a heading, a text and a button. */
export function asDesign(body: string, newId: () => string): Message {
  const blocks =
    body.trim() === ''
      ? [
          { type: 'text', size: 'heading', text: "Hi {{ person.firstName | default: 'there' }}" },
          { type: 'text' },
          { type: 'button', text: 'Get in touch' },
        ]
      : [{ type: 'text', text: body }]
  return { body: '', blocks: blocks.map((block) => emailBlock.parse({ ...block, id: newId() })) }
}

/** The words of a design, with their fields, as a plain message. */
export const asPlainText = (blocks: readonly EmailBlock[]): Message => ({ body: blocksText(blocks), blocks: undefined })
