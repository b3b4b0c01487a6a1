import type { BlockOf, EmailBlock, PlainBlock } from './block.ts'
import { lightColors } from './emailColors.ts'
import { escapeHtml } from './escapeHtml.ts'
import { directionOf } from './language.ts'

/** As wide as the words of an email are, in pixels. */
export const letterWidth = 600
const columnWidth = 288
const gap = letterWidth - 2 * columnWidth

const pictureWidths = { small: 160, medium: 320, full: letterWidth }

export const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"

/** Tables for looks only; a screen reader walks through them as if they weren't there. */
export const table = 'role="presentation" cellpadding="0" cellspacing="0" border="0"'

/** Where a picture of the message is found: "cid:..." in an email, "data:..." on a screen. */
export type PictureAt = (src: string) => string

/** Blocks as rows of a table. Each has its style on itself: half of the mail programs read no other. */
export const rowsHtml = (blocks: readonly EmailBlock[], pictureAt: PictureAt, width = letterWidth): string =>
  blocks
    .map((block) => (block.type === 'columns' ? columnsHtml(block, pictureAt) : rowHtml(block, pictureAt, width)))
    .join('')

function rowHtml(block: PlainBlock, pictureAt: PictureAt, width: number): string {
  switch (block.type) {
    case 'text':
      return block.size === 'heading'
        ? row(
            block,
            block.text,
            `<h2 class="words" style="margin:0;${font};font-size:24px;line-height:32px;font-weight:700;color:${lightColors.text}">${wordsHtml(block.text)}</h2>`,
          )
        : row(block, block.text, wordsHtml(block.text))
    case 'button':
      return row(block, block.text, buttonHtml(block))
    case 'image':
      return row(block, block.alt, imageHtml(block, pictureAt, Math.min(width, pictureWidths[block.width])))
    case 'divider':
      return `<tr><td style="padding:8px 0 24px"><div class="rule" style="border-top:1px solid ${lightColors.rule};font-size:0;line-height:0">&nbsp;</div></td></tr>`
  }
}

function row({ align }: Pick<BlockOf<'text'>, 'align'>, words: string, content: string): string {
  const direction = directionOf(words)
  const side = align === 'center' ? 'center' : (align === 'start') === (direction === 'ltr') ? 'left' : 'right'
  const style = `padding:0 0 16px;${font};font-size:16px;line-height:24px;color:${lightColors.text};text-align:${side};word-break:break-word`
  return `<tr><td class="words" dir="${direction}" align="${side}" style="${style}">${content}</td></tr>`
}

function buttonHtml({ text, url }: BlockOf<'button'>): string {
  const words = escapeHtml(text.trim())
  // Without an address it is only its words: a button that leads nowhere would be a promise not kept.
  if (url === '') return words
  const link = `display:inline-block;padding:12px 24px;${font};font-size:16px;line-height:24px;font-weight:600;color:${lightColors.onAccent};text-decoration:none`
  return `<table ${table} style="display:inline-table"><tr><td class="button" align="center" bgcolor="${lightColors.accent}" style="background:${lightColors.accent};border-radius:6px;mso-padding-alt:12px 24px"><a href="${escapeHtml(url)}" style="${link}">${words}</a></td></tr></table>`
}

function imageHtml({ src, alt, link }: BlockOf<'image'>, pictureAt: PictureAt, width: number): string {
  const picture = `<img src="${escapeHtml(pictureAt(src))}" alt="${escapeHtml(alt)}" width="${width}" style="display:inline-block;width:100%;max-width:${width}px;height:auto;border:0;border-radius:6px;vertical-align:top">`
  return link === '' ? picture : `<a href="${escapeHtml(link)}">${picture}</a>`
}

/** Two cells beside each other, which the style for phones lays one below the other. */
function columnsHtml({ left, right }: BlockOf<'columns'>, pictureAt: PictureAt): string {
  const cell = (blocks: readonly PlainBlock[], padding: string) =>
    `<td class="column" width="50%" valign="top" style="width:50%;padding:${padding}"><table ${table} width="100%">${rowsHtml(blocks, pictureAt, columnWidth)}</table></td>`
  return `<tr><td><table ${table} width="100%"><tr>${cell(left, `0 ${gap / 2}px 0 0`)}${cell(right, `0 0 0 ${gap / 2}px`)}</tr></table></td></tr>`
}

const webAddress = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]'’”]/g

/** Words with their line breaks, and their web addresses as links. */
function wordsHtml(text: string): string {
  const linked: string[] = []
  let end = 0
  for (const { 0: address, index } of text.matchAll(webAddress)) {
    const link = escapeHtml(address)
    linked.push(escapeHtml(text.slice(end, index)))
    linked.push(`<a class="link" href="${link}" style="color:${lightColors.accent}">${link}</a>`)
    end = index + address.length
  }
  linked.push(escapeHtml(text.slice(end)))
  return linked
    .join('')
    .trim()
    .replaceAll(/\r\n?|\n/g, '<br>\n')
}
