import { z } from 'zod'

/**
 * What a designed email is made of, from top to bottom. Texts and addresses may hold fields. Nothing here says how long they
 * may be: that is a problem to be told under the block (`blockProblems`), and no reason not to read it.
 */
const id = z.string().default('')
const align = z.enum(['start', 'center', 'end']).default('start')

const text = z.object({
  id,
  type: z.literal('text'),
  text: z.string().default(''),
  size: z.enum(['normal', 'heading']).default('normal'),
  align,
})
const button = z.object({
  id,
  type: z.literal('button'),
  text: z.string().default(''),
  /** Where it leads: https, http, mailto or tel. */
  url: z.string().default(''),
  align,
})
const image = z.object({
  id,
  type: z.literal('image'),
  /** An https address, or the picture itself: "data:image/png;base64,...". In a message: "picture:" and its id. */
  src: z.string().default(''),
  /** What it shows, for whom it isn't shown. Empty: it only decorates. */
  alt: z.string().default(''),
  link: z.string().default(''),
  width: z.enum(['small', 'medium', 'full']).default('full'),
  align,
})
const divider = z.object({ id, type: z.literal('divider') })

const plainBlock = z.discriminatedUnion('type', [text, button, image, divider])
const columns = z.object({
  id,
  type: z.literal('columns'),
  /** One beside the other; on a phone one below the other. */
  left: z.array(plainBlock).default([]),
  right: z.array(plainBlock).default([]),
})

export const emailBlock = z.discriminatedUnion('type', [text, button, image, divider, columns])

export type PlainBlock = z.output<typeof plainBlock>
export type EmailBlock = z.output<typeof emailBlock>
export type BlockType = EmailBlock['type']
export type BlockOf<T extends BlockType> = Extract<EmailBlock, { type: T }>
export type Side = 'left' | 'right'

/** The blocks of an email and those in its columns, in the order they are read. */
export const allBlocks = (blocks: readonly EmailBlock[]): EmailBlock[] =>
  blocks.flatMap((block) => (block.type === 'columns' ? [block, ...block.left, ...block.right] : [block]))

/** Every text in which a field may stand. */
export const blockTexts = (blocks: readonly EmailBlock[]): string[] => allBlocks(blocks).flatMap(ownTexts)

/** Those of a block itself, without what stands in its columns. */
export function ownTexts(block: EmailBlock): string[] {
  if (block.type === 'text') return [block.text]
  if (block.type === 'button') return [block.text, block.url]
  return block.type === 'image' ? [block.alt, block.link] : []
}
