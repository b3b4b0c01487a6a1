// Part of this runs in the page that is measured.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from '@playwright/test'

/** How a stretch of moving looked: what the browser drew, frame by frame. */
export interface Frames {
  perSecond: number
  /** Milliseconds between two frames: the middle one, and the 95th of 100. */
  p50: number
  p95: number
  /** The share that came within 20 ms. */
  inTime: number
}

/** Counts the frames that are drawn while something is done. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const frames: number[] = []
    const state = { frames, isOn: true }
    Object.assign(window, { counting: state })
    const count = (at: number) => {
      frames.push(at)
      if (state.isOn) requestAnimationFrame(count)
    }
    requestAnimationFrame(count)
  })
  await work()
  const at = await page.evaluate(() => {
    const state = Reflect.get(window, 'counting')
    state.isOn = false
    return state.frames.map(Number)
  })
  const gaps = at.slice(1).map((end: number, n: number) => end - at[n])
  const sorted = gaps.toSorted((a: number, b: number) => a - b)
  const share = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0
  return {
    perSecond: (1000 * gaps.length) / (at.at(-1) - at[0]),
    p50: share(0.5),
    p95: share(0.95),
    inTime: gaps.filter((gap: number) => gap <= 20).length / gaps.length,
  }
}

/** From the change of the address until every card and link that is seen is there and stays as it is, in milliseconds. */
export const openingMs = (page: Page, workflow: string): Promise<number> =>
  page.evaluate(async (address) => {
    const began = performance.now()
    location.hash = address
    const seen = () => {
      const cards = [...document.querySelectorAll('.react-flow__node')]
      const shown = cards.filter((card) => card instanceof HTMLElement && card.style.visibility !== 'hidden')
      const links = document.querySelectorAll('.react-flow__edge').length
      const view = document.querySelector('.react-flow__viewport')?.getAttribute('style')
      return shown.length > 0 && links > 0
        ? `${shown[0]?.getAttribute('data-id')} ${shown.length} ${links} ${view}`
        : ''
    }
    const before = seen()
    let last = { seen: '', atMs: 0 }
    for (;;) {
      await new Promise(requestAnimationFrame)
      const [now, atMs] = [seen(), performance.now()]
      if (now !== last.seen && now !== before) last = { seen: now, atMs }
      if (last.seen !== '' && atMs - last.atMs > 500) return last.atMs - began
      if (atMs - began > 20_000) return Number.POSITIVE_INFINITY
    }
  }, `#/workflows/${workflow}`)

/** The yardstick: the same moves over a page with a single square that follows the mouse. */
export async function sheetFrames(page: Page): Promise<Frames> {
  await page.setContent('<div style="position:absolute;width:280px;height:98px;background:#e3effd"></div>')
  await page.evaluate(() => {
    const square = document.querySelector('div')
    document.addEventListener('mousemove', ({ clientX, clientY }) => {
      if (square) square.style.transform = `translate(${clientX}px, ${clientY}px)`
    })
  })
  return framesOf(page, async () => {
    for (let n = 0; n < 150; n++) await page.mouse.move(700 + 150 * Math.sin(n / 12), 480 + 100 * Math.sin(n / 17))
  })
}
