import type { EmailBlock, PlainBlock, Side } from '../../../shared/email/block.ts'

/** One of the lists of an email: the email itself (null), or a side of one of its columns. */
export type ListOf = { columns: string; side: Side } | null
export interface BlockPlace {
  list: ListOf
  at: number
}

/** A list, as read from the blocks: those of a side hold no columns. */
export function blocksIn(blocks: readonly EmailBlock[], list: ListOf): readonly EmailBlock[] {
  if (list === null) return blocks
  const columns = blocks.find(({ id }) => id === list.columns)
  return columns?.type === 'columns' ? columns[list.side] : []
}

/** Where a block is, or null. */
export function placeOf(blocks: readonly EmailBlock[], id: string): BlockPlace | null {
  const own = blocks.findIndex((block) => block.id === id)
  if (own >= 0) return { list: null, at: own }
  for (const block of blocks)
    if (block.type === 'columns')
      for (const side of ['left', 'right'] as const) {
        const at = block[side].findIndex((one) => one.id === id)
        if (at >= 0) return { list: { columns: block.id, side }, at }
      }
  return null
}

export function blockById(blocks: readonly EmailBlock[], id: string): EmailBlock | null {
  const place = placeOf(blocks, id)
  return place ? (blocksIn(blocks, place.list)[place.at] ?? null) : null
}

/** The blocks with a list of them replaced. */
function withList(blocks: readonly EmailBlock[], list: ListOf, now: readonly EmailBlock[]): EmailBlock[] {
  if (list === null) return [...now]
  return blocks.map((block) =>
    block.type === 'columns' && block.id === list.columns ? { ...block, [list.side]: now.filter(isPlain) } : block,
  )
}

const isPlain = (block: EmailBlock): block is PlainBlock => block.type !== 'columns'

export function changeBlock(blocks: readonly EmailBlock[], next: EmailBlock): EmailBlock[] {
  const place = placeOf(blocks, next.id)
  if (!place) return [...blocks]
  return withList(blocks, place.list, blocksIn(blocks, place.list).with(place.at, next))
}

export const putBlock = (blocks: readonly EmailBlock[], { list, at }: BlockPlace, block: EmailBlock): EmailBlock[] =>
  withList(blocks, list, blocksIn(blocks, list).toSpliced(at, 0, block))

export function removeBlock(blocks: readonly EmailBlock[], id: string): EmailBlock[] {
  const place = placeOf(blocks, id)
  return place ? withList(blocks, place.list, blocksIn(blocks, place.list).toSpliced(place.at, 1)) : [...blocks]
}

/** A copy right below, with ids of its own. */
export function duplicateBlock(
  blocks: readonly EmailBlock[],
  id: string,
  newId: () => string,
): { blocks: EmailBlock[]; copy: string } | null {
  const place = placeOf(blocks, id)
  const block = blockById(blocks, id)
  if (!place || !block) return null
  const copy = copyOf(block, newId)
  return { blocks: putBlock(blocks, { list: place.list, at: place.at + 1 }, copy), copy: copy.id }
}

function copyOf(block: EmailBlock, newId: () => string): EmailBlock {
  if (block.type !== 'columns') return { ...block, id: newId() }
  const side = (plain: readonly PlainBlock[]) => plain.map((one) => ({ ...one, id: newId() }))
  return { ...block, id: newId(), left: side(block.left), right: side(block.right) }
}

/** Whether a block may stand in a list: columns hold no columns. */
export const fits = (block: EmailBlock, list: ListOf) => list === null || block.type !== 'columns'

/** Moves a block to a place, which is counted with the block still where it is. Null: nothing changes. */
export function moveBlock(blocks: readonly EmailBlock[], id: string, to: BlockPlace): EmailBlock[] | null {
  const from = placeOf(blocks, id)
  const block = blockById(blocks, id)
  if (!from || !block || !fits(block, to.list)) return null
  const isSameList = from.list?.columns === to.list?.columns && from.list?.side === to.list?.side
  if (isSameList && (to.at === from.at || to.at === from.at + 1)) return null
  const at = isSameList && to.at > from.at ? to.at - 1 : to.at
  return putBlock(removeBlock(blocks, id), { list: to.list, at }, block)
}

/**
 * Where one step up or down leads: past the neighbour, into the column that it meets, from the left side to the right one,
 * and out of the columns at their ends. Null at the ends of the email.
 */
export function stepPlace(blocks: readonly EmailBlock[], id: string, by: -1 | 1): BlockPlace | null {
  const from = placeOf(blocks, id)
  const block = blockById(blocks, id)
  if (!from || !block) return null
  const neighbour = blocksIn(blocks, from.list)[from.at + by]
  if (neighbour?.type === 'columns' && fits(block, { columns: neighbour.id, side: 'left' }))
    return by > 0
      ? { list: { columns: neighbour.id, side: 'left' }, at: 0 }
      : { list: { columns: neighbour.id, side: 'right' }, at: neighbour.right.length }
  if (neighbour) return { list: from.list, at: by > 0 ? from.at + 2 : from.at - 1 }
  if (from.list === null) return null
  const { columns, side } = from.list
  const outer = blocks.findIndex((one) => one.id === columns)
  if (by > 0) return side === 'left' ? { list: { columns, side: 'right' }, at: 0 } : { list: null, at: outer + 1 }
  if (side === 'left') return { list: null, at: outer }
  const left: ListOf = { columns, side: 'left' }
  return { list: left, at: blocksIn(blocks, left).length }
}
