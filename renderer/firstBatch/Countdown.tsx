import { useEffect, useState } from 'react'
import { printLeft } from './batchWords.ts'

/** What is left until an instant, second by second. Only this text is drawn anew; a screen reader hears the time instead. */
export function Countdown({ until, onOver }: { until: string; onOver: () => void }) {
  const [leftMs, setLeftMs] = useState(() => Date.parse(until) - Date.now())
  useEffect(() => {
    const timer = setInterval(() => setLeftMs(Date.parse(until) - Date.now()), 1000)
    setLeftMs(Date.parse(until) - Date.now())
    return () => clearInterval(timer)
  }, [until])
  const isOver = leftMs <= 0
  useEffect(() => {
    if (isOver) onOver()
  }, [isOver, onOver])
  return (
    <strong role="timer" aria-hidden>
      {printLeft(leftMs)}
    </strong>
  )
}
