// Part of this runs in the page that is measured.
/// <reference lib="dom" />
import type { Page } from '@playwright/test'
import type { Graph } from '../shared/graph.ts'

/** How soon the window answers, in milliseconds, each the median of many. */
export interface Answers {
  /** From the keys to the drawn command field with its cursor in it. */
  paletteMs: number
  /** From a change of a step to the drawn numbers of a new test: 20 sample people, 7 days. */
  testMs: number
}

/** Within a test of seven days people come to the end of it, or do not, as the wait is 6 days or 7 and some hours. */
export const answersGraph: Graph = {
  nodes: [
    { id: 'start', type: 'personAdded', config: {} },
    { id: 'hello', type: 'email', config: { subject: 'Hello', body: 'Hello {{ person.firstName | default: "you" }}' } },
    { id: 'wait', type: 'wait', config: { days: 6, hours: 12 } },
    { id: 'bye', type: 'email', config: { subject: 'Goodbye', body: 'Goodbye' } },
  ],
  edges: [
    { id: 'l1', source: 'start', port: 'next', target: 'hello' },
    { id: 'l2', source: 'hello', port: 'next', target: 'wait' },
    { id: 'l3', source: 'wait', port: 'next', target: 'bye' },
  ],
}

/** `workflow` is one of `answersGraph`. */
export async function answers(page: Page, workflow: string): Promise<Answers> {
  await page.evaluate((address) => {
    location.hash = address
  }, `#/workflows/${workflow}`)
  await page.locator('#step-wait').click()
  const paletteMs = await medianOf(11, async () => {
    const ms = await drawnAfter(page, 'Control+k', '[role="dialog"] [role="combobox"]:focus', '')
    await page.keyboard.press('Escape')
    return ms
  })
  await page.getByRole('button', { name: /^Test$/ }).click()
  const card = page.locator('#step-bye')
  await card.getByText('20 in').first().waitFor()
  await page.getByRole('tab', { name: 'Settings' }).click()
  await page.getByLabel('Days', { exact: true }).focus()
  let isLong = false
  const testMs = await medianOf(11, async () => {
    isLong = !isLong
    return drawnAfter(page, isLong ? 'ArrowUp' : 'ArrowDown', '#step-bye', isLong ? '(^|\\D)0 in' : '20 in')
  })
  return { paletteMs, testMs }
}

/** From a key that is pressed until something with these words is in the page, and drawn. */
async function drawnAfter(page: Page, key: string, selector: string, words: string): Promise<number> {
  await page.evaluate(
    ([what, wanted]) => {
      const waiting = new Promise<number>((resolve) => {
        const look = (began: number) =>
          requestAnimationFrame(() => {
            const found = document.querySelector(what)
            if (found && new RegExp(wanted).test(found.textContent ?? ''))
              setTimeout(() => resolve(performance.now() - began))
            else look(began)
          })
        addEventListener('keydown', () => look(performance.now()), { once: true, capture: true })
      })
      Object.assign(window, { waiting })
    },
    [selector, words] as const,
  )
  await page.keyboard.press(key)
  return page.evaluate(() => Promise.resolve<number>(Reflect.get(window, 'waiting')))
}

async function medianOf(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = []
  for (let n = 0; n < times; n++) all.push(await measure())
  return all.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.POSITIVE_INFINITY
}
