import { type RefObject, useEffect, useRef } from 'react'

/**
 * The second click of a double click is not meant for what the first one brought under the pointer. `shown` tells one
 * content of the box from another; a click on the keyboard never counts as a second one.
 */
export function useNoStrayClick(box: RefObject<HTMLElement | null>, shown: string) {
  const latest = useRef(shown)
  useEffect(() => {
    latest.current = shown
  }, [shown])
  useEffect(() => {
    let pressed: string | null = null
    const onClick = (event: MouseEvent) => {
      const isInside = event.target instanceof Node && box.current?.contains(event.target) === true
      if (event.detail <= 1) {
        pressed = isInside ? latest.current : null
      } else if (isInside && pressed !== latest.current) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    document.addEventListener('click', onClick, { capture: true })
    return () => document.removeEventListener('click', onClick, { capture: true })
  }, [box])
}
