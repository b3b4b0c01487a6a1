import { useReactFlow } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { toastProblem } from '../../ui/toast.tsx'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { cardWidth } from '../cards/cardPorts.ts'
import { around, boxesOf } from '../layout/boxes.ts'
import type { Point } from '../layout/layout.ts'
import { useShowBox } from '../surface/useShowBox.ts'
import { readClipboard, writeClipboard } from './clipboardText.ts'
import { lastCopiedText } from './lastCopied.ts'

/** Copy, cut and paste of steps: by the keys of the computer, wherever nothing else is meant by them, and from menus. */
export function useClipboard() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { screenToFlowPosition } = useReactFlow()
  const showBox = useShowBox()

  const clipboard = useMemo(() => {
    const pasteText = (text: string, screen: Point | null) => {
      const { x, y } = screenToFlowPosition(screen ?? middleOfCanvas())
      const came = actions.paste(text, { x: Math.round(x - cardWidth / 2), y: Math.round(y - 40) })
      const { derived } = store.getState()
      const box = around(boxesOf(came?.flatMap((id) => derived.steps.get(id) ?? []) ?? [], derived.places))
      if (box) showBox({ ...box, height: box.height + 64 })
    }
    const put = async (text: string | null) => {
      if (text !== null && !(await writeClipboard(text)))
        toastProblem('The clipboard can’t be reached from here. Press Ctrl C or Cmd C on the canvas instead.')
    }
    return {
      pasteText,
      copy: () => void put(actions.copyChosen()),
      cut: () => void put(actions.cutChosen()),
      paste: async () => {
        const text = (await readClipboard()) ?? lastCopiedText()
        if (text === null)
          toastProblem('The clipboard can’t be read from here. Press Ctrl V or Cmd V on the canvas instead.')
        else pasteText(text, null)
      },
    }
  }, [store, actions, screenToFlowPosition, showBox])

  useEffect(() => {
    let pointer: Point | null = null
    const look = ({ clientX: x, clientY: y }: PointerEvent) => {
      pointer = { x, y }
    }
    const take = (event: ClipboardEvent, text: () => string | null) => {
      if (isMeantElsewhere(event) || !getSelection()?.isCollapsed) return
      const taken = text()
      if (taken === null) return
      event.preventDefault()
      event.clipboardData?.setData('text/plain', taken)
    }
    const copy = (event: ClipboardEvent) => take(event, actions.copyChosen)
    const cut = (event: ClipboardEvent) => take(event, actions.cutChosen)
    const paste = (event: ClipboardEvent) => {
      if (isMeantElsewhere(event)) return
      event.preventDefault()
      clipboard.pasteText(
        event.clipboardData?.getData('text/plain') ?? '',
        pointer && isOnPaper(pointer) ? pointer : null,
      )
    }
    window.addEventListener('pointermove', look)
    window.addEventListener('copy', copy)
    window.addEventListener('cut', cut)
    window.addEventListener('paste', paste)
    return () => {
      window.removeEventListener('pointermove', look)
      window.removeEventListener('copy', copy)
      window.removeEventListener('cut', cut)
      window.removeEventListener('paste', paste)
    }
  }, [actions, clipboard])
  return clipboard
}

/** In fields and in windows of their own the keys mean what they mean everywhere. */
function isMeantElsewhere(event: ClipboardEvent): boolean {
  const own = 'input, textarea, select, [contenteditable], [role="dialog"]'
  const places = [document.activeElement, event.target]
  return event.defaultPrevented || places.some((place) => place instanceof Element && place.closest(own) !== null)
}

const isOnPaper = ({ x, y }: Point): boolean =>
  document.elementFromPoint(x, y)?.closest('.react-flow__renderer, .react-flow__pane') !== null

function middleOfCanvas(): Point {
  const box = document.querySelector('[data-screen="builder"]')?.getBoundingClientRect()
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 3 } : { x: innerWidth / 2, y: innerHeight / 3 }
}
