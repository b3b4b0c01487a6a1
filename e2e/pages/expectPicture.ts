import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { stopTheClock } from './stopTheClock.ts'

const folder = join(import.meta.dirname, '../reference')

/** How far two pictures of the same screen may be apart: fonts are drawn a little otherwise on every computer. */
const tolerance = { cell: 8, level: 24, share: 0.004 }

/**
 * Compares what is on the screen with the picture that was looked at and kept. Both are seen in cells of 8 pixels, by their mean
 * brightness, so that how letters are smoothed makes no difference and a part that moved does. With PICTURES=keep it
 * is kept as the new one.
 */
export async function expectPicture(page: Page, name: string) {
  const file = join(folder, `${name}.png`)
  if (process.env.PICTURES === 'keep') {
    mkdirSync(folder, { recursive: true })
    return writeFileSync(file, Buffer.from(await untilStill(page, async () => false), 'base64'))
  }
  if (!existsSync(file))
    throw new Error(`There is no picture ${name} to compare with. Make it with PICTURES=keep, and look at it.`)
  const kept = readFileSync(file).toString('base64')
  let share = 1
  const now = await untilStill(page, async (picture) => {
    share = await differing(page, kept, picture)
    return share <= tolerance.share
  })
  if (share > tolerance.share) writeFileSync(join('test-results', `${name}.now.png`), Buffer.from(now, 'base64'))
  expect.soft(share, `the part of “${name}” that looks otherwise`).toBeLessThanOrEqual(tolerance.share)
}

/** Looks at the screen until it is as expected, or has come to rest. The last look, in base64. */
async function untilStill(page: Page, isExpected: (picture: string) => Promise<boolean>): Promise<string> {
  let last = ''
  for (let tries = 0; tries < 12; tries += 1) {
    // Parts that come later bring their own times.
    await stopTheClock(page)
    const now = await halved(page, await page.screenshot({ animations: 'disabled', caret: 'hide' }))
    const isStill = now === last
    last = now
    if (isStill || (await isExpected(now))) break
  }
  return last
}

/** Which share of two pictures differs, from 0 to 1: all of it where their sizes do. */
export function differing(page: Page, before: string, now: string): Promise<number> {
  return page.evaluate(
    async ({ pictures, cell, level }) => {
      const load = async (base64: string) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        return image
      }
      const [a, b] = await Promise.all(pictures.map(load))
      if (!a || !b || a.width !== b.width || a.height !== b.height) return 1
      const cells = [a, b].map((image) => {
        const canvas = document.createElement('canvas')
        canvas.width = Math.ceil(image.width / cell)
        canvas.height = Math.ceil(image.height / cell)
        const context = canvas.getContext('2d')
        if (!context) throw new Error('No pictures can be compared here.')
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, canvas.width, canvas.height)
        return context.getImageData(0, 0, canvas.width, canvas.height).data
      })
      const [left = new Uint8ClampedArray(), right = new Uint8ClampedArray()] = cells
      let other = 0
      for (let at = 0; at < left.length; at += 4) {
        const apart = [0, 1, 2].map((part) => Math.abs((left[at + part] ?? 0) - (right[at + part] ?? 0)))
        if (Math.max(...apart) > level) other += 1
      }
      return other / (left.length / 4)
    },
    { pictures: [before, now], cell: tolerance.cell / 2, level: tolerance.level },
  )
}

/** Kept in half the size: enough to be looked at, and to be compared. */
export function halved(page: Page, picture: Buffer): Promise<string> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width / 2)
    canvas.height = Math.round(image.height / 2)
    const context = canvas.getContext('2d')
    if (context) context.imageSmoothingQuality = 'high'
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  }, picture.toString('base64'))
}
