import { wholePills } from '../texts/textEdits.ts'
import { placeOf } from './textDom.ts'

/** What copying and pasting need to know of the text, and what they do to it. */
interface Transferred {
  text: () => string
  selection: () => { from: number; to: number } | null
  edit: (from: number, to: number, insert: string, kind: 'choice') => void
}

/**
 * Copy, cut, paste and drag. What leaves is plain text with its fields as they are written, so that they are pills again where
 * they are pasted; what comes is plain text, whatever it was.
 */
export function onTextTransfer(root: HTMLElement, surface: Transferred, signal: AbortSignal) {
  let dragged: { from: number; to: number } | null = null
  const chosen = () => {
    const now = surface.selection()
    return now && now.from !== now.to ? wholePills(surface.text(), now) : null
  }
  const give = (data: DataTransfer | null, { from, to }: { from: number; to: number }) =>
    data?.setData('text/plain', surface.text().slice(from, to))
  const copy = (event: ClipboardEvent) => {
    const span = chosen()
    if (!span) return
    event.preventDefault()
    give(event.clipboardData, span)
    if (event.type === 'cut') surface.edit(span.from, span.to, '', 'choice')
  }
  root.addEventListener('copy', copy, { signal })
  root.addEventListener('cut', copy, { signal })
  root.addEventListener(
    'paste',
    (event) => {
      const now = surface.selection()
      if (!now) return
      event.preventDefault()
      const words = wordsIn(event.clipboardData)
      if (words) surface.edit(now.from, now.to, words, 'choice')
    },
    { signal },
  )
  root.addEventListener(
    'dragstart',
    (event) => {
      dragged = chosen()
      if (dragged) give(event.dataTransfer, dragged)
    },
    { signal },
  )
  root.addEventListener('dragend', () => (dragged = null), { signal })
  root.addEventListener(
    'drop',
    (event) => {
      if ((event.dataTransfer?.files.length ?? 0) > 0) return // a file is for the window
      event.preventDefault()
      const words = wordsIn(event.dataTransfer)
      const at = placeUnder(root, event)
      if (at === null || !words) return
      const moved = dragged
      dragged = null
      if (!moved) return surface.edit(at, at, words, 'choice')
      if (at >= moved.from && at <= moved.to) return
      // Taken from where it was and put where it was dropped, as one change.
      const [from, to] = [Math.min(moved.from, at), Math.max(moved.to, at)]
      const between = at < moved.from ? surface.text().slice(at, moved.from) : surface.text().slice(moved.to, at)
      surface.edit(from, to, at < moved.from ? words + between : between + words, 'choice')
    },
    { signal },
  )
}

/** Control characters, and marks that turn the direction of all that follows, also of what others wrote after it. */
const unseen = /[\p{Cc}\u202A-\u202E\u2066-\u2069\uFEFF]/gu

/** A text without what nobody can see. What joins emoji and letters stays, as do the marks that Arabic and Hebrew need. */
export const seenWords = (written: string): string =>
  written.replaceAll(/\r\n?/g, '\n').replaceAll(unseen, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))

/** Rich text without a plain form is read as its words. */
function wordsIn(data: DataTransfer | null): string {
  const plain = data?.getData('text/plain') ?? ''
  if (plain) return plain
  const html = data?.getData('text/html') ?? ''
  return html && (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '')
}

function placeUnder(root: HTMLElement, { clientX, clientY }: DragEvent): number | null {
  const at = document.caretPositionFromPoint?.(clientX, clientY)
  return at && root.contains(at.offsetNode) ? placeOf(root, at.offsetNode, at.offset) : null
}
