import { type EmailBlock, emailBlock, type PlainBlock } from './block.ts'

/** What was read once: an editor reads all blocks at each letter typed, and all but one are the same objects as before. */
const known = new WeakMap<object, EmailBlock>()

/** The blocks of a step's settings, each with an id of its own, however the file names them. Null when they can't be read. */
export function readBlocks(value: unknown): EmailBlock[] | null {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return null
  const blocks = value.map(readBlock)
  const read = blocks.filter((block) => block !== null)
  return read.length === blocks.length ? withOwnIds(read) : null
}

function readBlock(value: unknown): EmailBlock | null {
  if (typeof value !== 'object' || value === null) return null
  const before = known.get(value)
  if (before) return before
  const parsed = emailBlock.safeParse(value)
  if (!parsed.success) return null
  known.set(value, parsed.data)
  return itself(parsed.data)
}

/** What was read is what it reads as. */
function itself<T extends EmailBlock>(block: T): T {
  known.set(block, block)
  return block
}

function withOwnIds(blocks: readonly EmailBlock[]): EmailBlock[] {
  const taken = new Set<string>()
  const named = <T extends EmailBlock>(block: T, place: string): T => {
    const id = block.id !== '' && !taken.has(block.id) ? block.id : free(place, taken)
    taken.add(id)
    return id === block.id ? block : itself({ ...block, id })
  }
  const side = (plain: PlainBlock[], place: string) => plain.map((block, at) => named(block, `${place}.${at + 1}`))
  return blocks.map((block, at) => {
    const own = named(block, `block${at + 1}`)
    if (own.type !== 'columns') return own
    const [left, right] = [side(own.left, `${own.id}.left`), side(own.right, `${own.id}.right`)]
    return same(left, own.left) && same(right, own.right) ? own : itself({ ...own, left, right })
  })
}

const same = <T>(a: readonly T[], b: readonly T[]) => a.every((one, at) => one === b[at])

function free(id: string, taken: ReadonlySet<string>): string {
  let own = id
  while (taken.has(own)) own += '+'
  return own
}
