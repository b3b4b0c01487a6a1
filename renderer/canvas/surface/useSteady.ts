import { useCallback, useLayoutEffect, useRef } from 'react'

/**
 * A function that stays the same one while what it does follows the latest drawing. A new function, handed to React Flow at
 * every move of a dragged card, would have it draw all the others again.
 */
export function useSteady<Given extends unknown[], Answer>(latest: (...given: Given) => Answer) {
  const now = useRef(latest)
  useLayoutEffect(() => {
    now.current = latest
  })
  return useCallback((...given: Given): Answer => now.current(...given), [])
}
