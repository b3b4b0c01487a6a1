import { createHash } from 'node:crypto'
import { allBlocks, type EmailBlock, type PlainBlock } from '../../../shared/email/block.ts'
import type { Letter } from '../../../shared/email/letter.ts'
import { isEmbedded, pictureMark, readPicture } from '../../../shared/email/picture.ts'
import type { Store } from '../store.ts'

/** A picture as it travels with an email. */
export interface Picture {
  id: string
  type: string
  content: Uint8Array
}

/** The pictures of designed emails. Each is kept once, by what it is, however many people get it. */
export function pictureRows(store: Store) {
  const add = store.sql<[string, string, Uint8Array]>(
    `insert into pictures (id, type, content) values (?, ?, ?) on conflict do nothing`,
  )
  const read = store.sql<[string], Picture>(`select id, type, content from pictures where id = (select ?)`)

  function keep(src: string): string {
    const picture = isEmbedded(src) ? readPicture(src) : null
    if (picture === null) return src
    const content = Buffer.from(picture.base64, 'base64')
    const id = createHash('sha256').update(content).digest('hex').slice(0, 32)
    add.run(id, picture.type, content)
    return pictureMark + id
  }

  return {
    /** The letter with its pictures kept here, and only named in it. */
    keepOf: (letter: Letter): Letter => ({ ...letter, blocks: letter.blocks.map((block) => withSource(block, keep)) }),
    of: (...letters: Letter[]): Picture[] =>
      [...new Set(letters.flatMap(sourcesIn))]
        .filter((src) => src.startsWith(pictureMark))
        .flatMap((src) => read.get(src.slice(pictureMark.length)) ?? []),
  }
}

const sourcesIn = ({ blocks }: Letter) =>
  allBlocks(blocks).flatMap((block) => (block.type === 'image' ? [block.src] : []))

/** A picture as an address that a screen can show. */
export const dataAddress = ({ type, content }: Picture) =>
  `data:${type};base64,${Buffer.from(content).toString('base64')}`

function withSource(block: EmailBlock, change: (src: string) => string): EmailBlock {
  if (block.type !== 'columns') return withPlainSource(block, change)
  const side = (blocks: PlainBlock[]) => blocks.map((one) => withPlainSource(one, change))
  return { ...block, left: side(block.left), right: side(block.right) }
}

const withPlainSource = (block: PlainBlock, change: (src: string) => string): PlainBlock =>
  block.type === 'image' ? { ...block, src: change(block.src) } : block
