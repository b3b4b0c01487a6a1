import { textProblem } from '../text.ts'
import { addressProblem } from './address.ts'
import { allBlocks, blockTexts, type EmailBlock, ownTexts } from './block.ts'
import { isEmbedded, pictureBytes, pictureLimits, readPicture } from './picture.ts'

/** What keeps a designed email from being sent, under the block it is about; null for the email as a whole. */
export interface BlockProblem {
  block: string | null
  message: string
}

/** Gmail cuts an email off after 102 KB, and hides the rest behind a link. */
export const blockLimits = { blocks: 60, letters: 50_000, address: 2_000 }

export function blockProblems(blocks: readonly EmailBlock[]): BlockProblem[] {
  const all = allBlocks(blocks)
  return [
    ...wholeProblems(blocks, all),
    ...all.flatMap((block) => {
      const [message] = [...problemsOf(block)]
      return message === undefined ? [] : [{ block: block.id, message }]
    }),
  ]
}

function wholeProblems(blocks: readonly EmailBlock[], all: readonly EmailBlock[]): BlockProblem[] {
  const problems: string[] = []
  if (all.length > blockLimits.blocks) problems.push(`An email can have ${blockLimits.blocks} blocks at most.`)
  if (blockTexts(blocks).join('').length > blockLimits.letters)
    problems.push(`An email can have ${blockLimits.letters.toLocaleString('en')} letters at most.`)
  if (all.length > 0 && all.every((block) => block.type === 'divider' || block.type === 'columns'))
    problems.push('This email says nothing yet. Add a text.')
  const bytes = all.reduce((sum, block) => sum + (block.type === 'image' ? pictureBytes(block.src) : 0), 0)
  if (bytes > pictureLimits.bytesTogether)
    problems.push(
      `The pictures of an email can have ${pictureLimits.bytesTogether / 1000} KB together, and these have ${Math.ceil(bytes / 1000)}. Take one out.`,
    )
  return problems.map((message) => ({ block: null, message }))
}

/** The first is enough: each is mended by itself. */
function* problemsOf(block: EmailBlock): Generator<string> {
  if (block.type === 'text') {
    if (block.text.trim() === '') yield 'This text is empty. Write something, or delete it.'
  } else if (block.type === 'button') {
    if (block.text.trim() === '') yield 'This button has no words. Say what happens on a click.'
    if (block.url.trim() === '') yield 'This button has no address. Write where it leads.'
    else yield* wrongAddress('The address of this button', block.url)
  } else if (block.type === 'image') {
    yield* pictureProblem(block.src)
    if (block.link.trim() !== '') yield* wrongAddress('The address behind this picture', block.link)
  }
  for (const text of ownTexts(block)) {
    const problem = textProblem(text)
    if (problem !== null) yield problem
  }
}

function* wrongAddress(what: string, address: string): Generator<string> {
  const problem = address.length > blockLimits.address ? 'is too long.' : addressProblem(address)
  if (problem !== null) yield `${what} ${problem}`
}

function* pictureProblem(src: string): Generator<string> {
  if (src === '') yield 'There is no picture yet. Choose one, or delete this block.'
  else if (isEmbedded(src)) {
    if (readPicture(src) === null) yield "This picture can't be read. Choose it again, as PNG, JPEG or GIF."
    else if (pictureBytes(src) > pictureLimits.bytes)
      yield `This picture has ${Math.ceil(pictureBytes(src) / 1000)} KB, and ${pictureLimits.bytes / 1000} KB is the most that travels well in an email. Choose a smaller one.`
  } else if (!/^https:\/\/[^\s/]+\.[^\s]+$/i.test(src) || src.length > blockLimits.address)
    yield /^https:/i.test(src)
      ? "The address of this picture can't be used. Write one whole address, without spaces and fields."
      : 'The address of this picture must begin with https://.'
}
