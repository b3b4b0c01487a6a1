import { useEffect, useState } from 'react'

/** For what comes up over the screen and goes as a whole: where the keyboard was before, it is again, unless it went elsewhere. */
export function useFocusBack() {
  const [before] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && before instanceof HTMLElement)
        before.focus({ preventScroll: true })
    },
    [before],
  )
}
