import { piecesOf } from '../../../shared/textFields.ts'
import { changedUntil, pillAfter, pillBefore, replaced, unitAfter, unitBefore } from '../texts/textEdits.ts'
import {
  caretBox,
  drawText,
  holdsMore,
  isPill,
  isTidy,
  type PillOf,
  pillAt,
  placeOf,
  readText,
  select,
  selectionIn,
  startOf,
} from './textDom.ts'
import { onTextKeys } from './textKeys.ts'
import { onTextTransfer, seenWords } from './textTransfer.ts'

export interface SurfaceUser {
  isLong: boolean
  pillOf: PillOf
  /** `typing` joins one undo entry until one pauses; a `choice` is one of its own. */
  changed: (text: string, kind: 'typing' | 'choice') => void
  /** A burst of typing is over. */
  settled: () => void
  /** "/" was typed where a word begins. */
  askField: () => void
  openPill: (pill: HTMLElement) => void
  undo: () => void
  redo: () => void
}

export type TextSurface = ReturnType<typeof createTextSurface>

/** A pause in typing this long ends an undo entry. */
const pauseMs = 1000

/**
 * An editable text with pills. Plain typing is the browser's own, so that input methods, spelling and dictation work as
 * everywhere; whatever could tear a pill apart is done here, on the text itself, which is then drawn anew.
 */
export function createTextSurface(root: HTMLElement, user: () => SurfaceUser) {
  let text = ''
  let isComposing = false
  /** Where the caret was last, also while the focus is elsewhere. */
  let caret = { from: 0, to: 0 }
  let pause: ReturnType<typeof setTimeout> | undefined
  const stop = new AbortController()
  const { signal } = stop

  const draw = () => drawText(root, text, user().pillOf)
  const settle = () => {
    clearTimeout(pause)
    user().settled()
  }
  function tell(next: string, kind: 'typing' | 'choice') {
    if (kind === 'choice') settle()
    const isChanged = next !== text
    text = next
    if (isChanged) user().changed(next, kind)
    if (kind === 'choice') return settle()
    clearTimeout(pause)
    pause = setTimeout(settle, pauseMs)
  }
  /** The text as it may be: on one line where there is only one, and without what nobody can see. */
  const asAllowed = (written: string) => {
    const lines = seenWords(written)
    return user().isLong ? lines : lines.replaceAll('\n', ' ')
  }
  function edit(from: number, to: number, insert: string, kind: 'typing' | 'choice') {
    const next = replaced(text, { from, to }, asAllowed(insert))
    tell(next.text, kind)
    draw()
    place(next.caret)
  }
  function place(at: number) {
    caret = { from: at, to: at }
    if (document.activeElement !== root) root.focus({ preventScroll: true })
    select(root, at)
    const box = caretBox(root, at)
    const frame = root.getBoundingClientRect()
    if (box.bottom > frame.bottom) root.scrollTop += box.bottom - frame.bottom + 8
    if (box.top < frame.top) root.scrollTop -= frame.top - box.top + 8
  }
  /** After the browser has typed. */
  function read() {
    const written = readText(root)
    const next = asAllowed(written)
    const at = selectionIn(root)?.focus ?? next.length
    const isFine = next === written && isTidy(root, next)
    tell(next, 'typing')
    if (isFine) return
    draw()
    if (document.activeElement === root) place(Math.min(at, text.length))
  }
  function remember() {
    const now = selectionIn(root)
    if (now) caret = { from: now.from, to: now.to }
  }

  function beforeInput(event: InputEvent) {
    const { inputType: type } = event
    if (type === 'historyUndo' || type === 'historyRedo') {
      event.preventDefault()
      settle()
      return type === 'historyUndo' ? user().undo() : user().redo()
    }
    if (type.startsWith('format')) return event.preventDefault()
    if (isComposing || type === 'insertCompositionText') return
    const now = selectionIn(root)
    if (!now) return
    if (type === 'insertParagraph' || type === 'insertLineBreak') {
      event.preventDefault()
      if (user().isLong) edit(now.from, now.to, '\n', 'typing')
    } else if (type.startsWith('delete')) remove(event, now)
    else if (type === 'insertText' && now.from !== now.to) {
      event.preventDefault()
      edit(now.from, now.to, event.data ?? '', 'typing')
    }
  }
  /** A pill that goes comes back by an undo of its own. */
  const erase = (from: number, to: number) =>
    edit(from, to, '', piecesOf(text.slice(from, to)).some(({ kind }) => kind !== 'text') ? 'choice' : 'typing')
  function remove(event: InputEvent, now: { from: number; to: number }) {
    // Of a pill beside the caret the browser says nothing sure.
    const isForward = event.inputType.endsWith('Forward')
    const beside = isForward ? pillAfter(text, now.to) : pillBefore(text, now.from)
    if (beside && now.from === now.to && /Content|Word/.test(event.inputType)) {
      event.preventDefault()
      return erase(beside.from, beside.to)
    }
    const [range] = event.getTargetRanges()
    if (!range || (now.from === now.to && !holdsMore(range))) return
    event.preventDefault()
    const ends = [
      placeOf(root, range.startContainer, range.startOffset),
      placeOf(root, range.endContainer, range.endOffset),
    ] as const
    const from = now.from === now.to ? Math.min(...ends) : now.from
    const to = now.from === now.to ? Math.max(...ends) : now.to
    if (from !== to) return erase(from, to)
    // Only a spacer lies there: what is meant is what lies behind it.
    if (isForward) erase(from, unitAfter(text, from))
    else erase(unitBefore(text, from), from)
  }

  const on = <K extends keyof HTMLElementEventMap>(type: K, run: (event: HTMLElementEventMap[K]) => void) =>
    root.addEventListener(type, run, { signal })
  on('beforeinput', beforeInput)
  on('input', () => {
    if (!isComposing) read()
  })
  on('compositionstart', () => {
    isComposing = true
  })
  on('compositionend', () => {
    isComposing = false
    read()
  })
  on('blur', () => {
    remember()
    settle()
  })
  on('mousedown', (event) => {
    const pill = event.target instanceof Element ? event.target.closest('[data-raw]') : null
    if (!isPill(pill)) return
    event.preventDefault()
    place(startOf(root, pill) + (pill.dataset.raw?.length ?? 0))
  })
  on('click', (event) => {
    const pill = event.target instanceof Element ? event.target.closest('[data-raw]') : null
    if (isPill(pill)) user().openPill(pill)
  })
  document.addEventListener('selectionchange', remember, { signal })
  const surface = {
    /** What it says now. */
    text: () => text,
    selection: () => selectionIn(root),
    edit,
    place,
    askField: () => {
      remember() // the browser tells of the caret a moment later
      user().askField()
    },
    pillBeside: (at: number): HTMLElement | null => {
      const beside = pillBefore(text, at) ?? pillAfter(text, at)
      return beside && pillAt(root, beside.from)
    },
    openPill: (pill: HTMLElement) => user().openPill(pill),
    /** Shows a text that came from elsewhere: at first, and after an undo. */
    show: (next: string) => {
      if (next === text && root.hasChildNodes() === (next !== '')) return
      const at = changedUntil(text, next)
      text = next
      clearTimeout(pause)
      draw()
      if (document.activeElement === root) place(at)
    },
    /** Draws the pills anew, in their places: what they are called, or whether they leave a gap, has changed. */
    refresh: () => {
      if (!isComposing && root.hasChildNodes()) redrawPills(root, text, user().pillOf)
    },
    /** Puts a field where the caret was last, in place of what was selected. Returns its pill. */
    insert: (raw: string): HTMLElement | null => {
      edit(Math.min(caret.from, text.length), Math.min(caret.to, text.length), raw, 'choice')
      return pillAt(root, caret.from - raw.length)
    },
    /** Writes a pill in another way; '' takes it away. One that an undo has taken away meanwhile stays so. */
    rewrite: (pill: HTMLElement, raw: string) => {
      if (pill.parentNode !== root) return
      const from = startOf(root, pill)
      edit(from, from + (pill.dataset.raw?.length ?? 0), raw, 'choice')
    },
    placeOf: (pill: HTMLElement) => startOf(root, pill),
    /** Where the caret was last, on the screen. */
    caretBox: () => caretBox(root, Math.min(caret.from, text.length)),
    /** Which text begins where the caret was last, for a slash that was not meant. */
    insertText: (words: string) => edit(caret.from, caret.to, words, 'typing'),
    focus: () => place(Math.min(caret.to, text.length)),
    detach: () => {
      clearTimeout(pause)
      stop.abort()
    },
  }
  onTextKeys(root, surface, signal)
  onTextTransfer(root, surface, signal)
  return surface
}

function redrawPills(root: HTMLElement, text: string, pillOf: PillOf) {
  const fresh = document.createElement('div')
  drawText(fresh, text, pillOf)
  const pills = [...fresh.childNodes].filter(isPill)
  for (const [at, pill] of [...root.childNodes].filter(isPill).entries()) {
    const next = pills[at]
    if (!next || next.outerHTML === pill.outerHTML) continue
    // The element stays: a window that is open at it must not lose it.
    pill.replaceChildren(...next.childNodes)
    pill.toggleAttribute('data-gap', next.hasAttribute('data-gap'))
    pill.ariaLabel = next.ariaLabel
  }
}
