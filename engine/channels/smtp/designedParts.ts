import { createHash } from 'node:crypto'
import type { MailComposerOptions } from 'nodemailer/lib/mail-composer'
import { allBlocks } from '../../../shared/email/block.ts'
import type { Letter } from '../../../shared/email/letter.ts'
import { letterHtml } from '../../../shared/email/letterHtml.ts'
import { pictureMark, readPicture } from '../../../shared/email/picture.ts'
import type { Draft } from '../channel.ts'
import { domainOf } from './emailAddress.ts'

type Parts = Pick<MailComposerOptions, 'html' | 'attachments' | 'baseBoundary'>

/** What a designed email has beside its plain text: the HTML, and its pictures within the message (RFC 2392, cid:). */
export function designedParts({ key, from, subject, letter, pictures = [] }: Draft): Parts {
  if (!letter) return {}
  const inIt = picturesIn(letter, pictures).map((picture, at) => ({
    ...picture,
    cid: `picture-${at + 1}@${domainOf(from)}`,
  }))
  const cidOf = new Map(inIt.map(({ src, cid }) => [src, `cid:${cid}`]))
  return {
    html: letterHtml(letter, { subject, pictureAt: (src) => cidOf.get(src) ?? src }).replaceAll('\n', '\r\n'),
    attachments: inIt.map(({ cid, type, content }) => ({
      cid,
      contentType: type,
      content,
      filename: `${cid.split('@')[0]}.${type.replace('image/', '').replace('jpeg', 'jpg')}`,
    })),
    // By chance it would be another one at each try.
    baseBoundary: createHash('sha256').update(key).digest('hex').slice(0, 24),
  }
}

/** Each picture once: those that are kept, by their mark, and of a message that was never kept, those within it. */
function picturesIn(letter: Letter, kept: NonNullable<Draft['pictures']>) {
  const known = new Map(
    kept.map(({ id, type, content }) => [pictureMark + id, { type, content: Buffer.from(content) }]),
  )
  const sources = new Set(allBlocks(letter.blocks).flatMap((block) => (block.type === 'image' ? [block.src] : [])))
  return [...sources].flatMap((src) => {
    const embedded = readPicture(src)
    const picture = embedded
      ? { type: embedded.type, content: Buffer.from(embedded.base64, 'base64') }
      : (known.get(src) ?? null)
    return picture ? [{ src, ...picture }] : []
  })
}
