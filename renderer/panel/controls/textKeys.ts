import { pillAfter, pillBefore } from '../texts/textEdits.ts'
import { select } from './textDom.ts'

/** What keys need to know of the text, and what they do to it. */
interface Keyed {
  text: () => string
  selection: () => { from: number; to: number; anchor: number; focus: number } | null
  askField: () => void
  pillBeside: (at: number) => HTMLElement | null
  openPill: (pill: HTMLElement) => void
}

/** The keys of a text beyond typing: "/" asks for a field, arrows step over a pill as over one letter, Alt+Down opens it. */
export function onTextKeys(root: HTMLElement, surface: Keyed, signal: AbortSignal) {
  const listen = (event: KeyboardEvent) => {
    const now = surface.selection()
    if (event.isComposing || !now) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (event.key === '/' && isPlain && isWordStart(surface.text(), now.from)) {
      event.preventDefault()
      surface.askField()
    }
    if (event.key === 'ArrowDown' && event.altKey) {
      const pill = surface.pillBeside(now.focus)
      if (!pill) return
      event.preventDefault()
      surface.openPill(pill)
    }
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && isPlain) {
      const isForward = (event.key === 'ArrowRight') === (getComputedStyle(root).direction === 'ltr')
      step(event, now, isForward)
    }
  }
  function step(
    event: KeyboardEvent,
    { from, to, anchor, focus }: { from: number; to: number; anchor: number; focus: number },
    isForward: boolean,
  ) {
    if (from !== to && !event.shiftKey) return // the browser goes to the end of what is selected
    const pill = isForward ? pillAfter(surface.text(), focus) : pillBefore(surface.text(), focus)
    // Past the spacer, over which the browser would make a step of its own.
    if (!pill) return select(root, event.shiftKey ? anchor : focus, focus, !isForward)
    event.preventDefault()
    const next = isForward ? pill.to : pill.from
    select(root, event.shiftKey ? anchor : next, next)
  }
  root.addEventListener('keydown', listen, { signal })
}

/** "and/or" keeps its stroke; one after a space asks for a field. */
const isWordStart = (text: string, at: number): boolean => at === 0 || /\s/.test(text[at - 1] ?? '')
