import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useBuilderStore, useNumbers } from '../builderContext.ts'
import { announcement } from './announcement.ts'

/** Tells a screen reader, as a sentence, what is chosen and what was done: on the canvas and in the outline. */
export function Announcer({ tellsSteps = true }: { tellsSteps?: boolean }) {
  const store = useBuilderStore()
  const numbers = useNumbers()
  const latest = useRef(numbers)
  latest.current = numbers
  const [said, setSaid] = useState('')
  useEffect(
    () =>
      store.subscribe((now, before) => {
        const sentence = announcement(now, before, latest.current, tellsSteps)
        if (sentence !== null) setSaid(sentence)
      }),
    [store, tellsSteps],
  )
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {said}
    </VisuallyHidden>
  )
}
