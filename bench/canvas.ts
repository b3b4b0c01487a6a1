import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { startChild } from '../engine/testing/children.ts'
import type { Graph } from '../shared/graph.ts'
import { type Answers, answers, answersGraph } from './answers.ts'
import { type Frames, framesOf, openingMs, sheetFrames } from './canvasFrames.ts'
import { canvasGraph } from './canvasGraph.ts'
import { inTempFolder } from './tempFolder.ts'

export interface CanvasFigures {
  /** What the same moves of the mouse come to over an empty page of the same browser. */
  bare: Frames
  drag: Frames
  pan: Frames
  zoom: Frames
  /** The same with all 200 in the window. */
  dragAll: Frames
  panAll: Frames
  openMs: number
  /** Cards in the page of a thousand steps: no more than are seen. */
  cards: number
  /** From a key to the next picture, with a thousand steps open: the 95th of 100. */
  keyMs: number
  memoryMb: number
  answers: Answers
}

/** Draws, moves and opens large workflows in a real browser with a real mouse. Null where no browser is installed. */
export async function canvas(): Promise<CanvasFigures | null> {
  const executablePath = browserPath()
  if (!executablePath) return null
  return inTempFolder(async (folder) => {
    const host = startChild('out/main/serve.js', ['--data', folder], { LEADLOOM_NO_BROWSER: '1' })
    const link = linkOf(host)
    const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
    try {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await page.goto(await link)
      await page.getByRole('navigation').first().waitFor()
      return await measure(page)
    } finally {
      await browser.close()
      host.kill()
    }
  })
}

async function measure(page: Page): Promise<CanvasFigures> {
  const [few, some, many] = [
    await make(page, canvasGraph(12, 2)),
    await make(page, canvasGraph(200, 8)),
    await make(page, canvasGraph(1000, 8)),
  ]
  // Whoever opens a large workflow has seen a canvas before: its code is loaded.
  await openingMs(page, few)
  const openMs = await openingMs(page, many)
  const cards = await page.locator('.react-flow__node').count()
  const keyMs = await typing(page)
  const memoryMb = await memory(page)
  const soon = await answers(page, await make(page, answersGraph))
  await openingMs(page, some)
  const near = await moves(page)
  await page.getByRole('button', { name: /^See all of it/ }).click()
  await page.waitForTimeout(500)
  const small = await moves(page)
  const bare = await sheetFrames(page)
  return { bare, ...near, dragAll: small.drag, panAll: small.pan, openMs, cards, keyMs, memoryMb, answers: soon }
}

/** The middle of the card that is nearest to the middle of the canvas, of those with this word. */
const cardInTheMiddle = (page: Page, word: string) =>
  page.evaluate((wanted) => {
    const cards = [...document.querySelectorAll('.react-flow__node-step')]
    const boxes = cards.filter((card) => card.textContent?.includes(wanted)).map((card) => card.getBoundingClientRect())
    const far = (box: DOMRect) => Math.hypot(box.x + box.width / 2 - 700, box.y + box.height / 2 - 480)
    const [box] = boxes.toSorted((one, other) => far(one) - far(other))
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  }, word)

/** Drags a card in circles, then pans and zooms about. */
async function moves(page: Page) {
  const card = await cardInTheMiddle(page, '')
  const drag = await framesOf(page, async () => {
    await page.mouse.move(card.x, card.y)
    await page.mouse.down()
    for (let n = 0; n < 150; n++)
      await page.mouse.move(card.x + 150 * Math.sin(n / 12), card.y + 100 * Math.sin(n / 17))
    await page.mouse.up()
  })
  if (!(await page.getByRole('button', { name: /^Undo/ }).isEnabled())) throw new Error('No card was dragged.')
  await page.keyboard.press('Control+z')
  await page.mouse.move(700, 500)
  const pan = await framesOf(page, async () => {
    for (let n = 0; n < 120; n++) await page.mouse.wheel(n % 60 < 30 ? 12 : -12, n % 40 < 20 ? 40 : -40)
  })
  await page.keyboard.down('Control')
  const zoom = await framesOf(page, async () => {
    for (let n = 0; n < 90; n++) await page.mouse.wheel(0, n % 30 < 15 ? -40 : 40)
  })
  await page.keyboard.up('Control')
  return { drag, pan, zoom }
}

/** Types into the first setting of a step that is seen. */
async function typing(page: Page): Promise<number> {
  const card = await cardInTheMiddle(page, 'Email')
  await page.mouse.click(card.x, card.y)
  const inspector = page.getByRole('complementary', { name: 'Inspector' })
  await inspector.locator('[contenteditable], textarea, input').first().click()
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const listen = () => {
      const began = performance.now()
      requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - began)))
    }
    document.addEventListener('keydown', listen, true)
  })
  for (let n = 0; n < 40; n++) await page.keyboard.type('a', { delay: 40 })
  await page.waitForTimeout(200)
  const times = await page.evaluate(() => Reflect.get(window, 'times'))
  const sorted = Array.isArray(times) ? times.map(Number).toSorted((a, b) => a - b) : []
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.POSITIVE_INFINITY
}

async function memory(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function make(page: Page, graph: Graph): Promise<string> {
  const url = new URL(page.url()).origin
  const answer = await page.request.post(`${url}/api/v1/workflows`, {
    data: { name: 'Large', graph },
    headers: { origin: url },
  })
  const { id } = await answer.json()
  return String(id)
}

function linkOf(host: ReturnType<typeof startChild>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    host.stdout?.on('data', (data) => {
      said += String(data)
      const found = /http:\S+\/open\?key=\S+/.exec(said)
      if (found) resolve(found[0])
    })
    host.once('exit', () => reject(new Error(`Leadloom ended before it was ready:\n${said}`)))
  })
}

const browserPath = () =>
  [
    process.env.CHROMIUM,
    chromium.executablePath(),
    ...['chromium', 'chromium-browser', 'google-chrome'].map(inBin),
  ].find((path): path is string => path !== undefined && existsSync(path))
const inBin = (name: string) => join('/', 'usr', 'bin', name)
