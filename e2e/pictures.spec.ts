import { readFile } from 'node:fs/promises'
import { followUp, openWorkflow } from './builderPage.ts'
import { expect, test } from './fixtures.ts'

test('a workflow goes out as a sharp picture and as a drawing that needs nothing else', async ({ page }) => {
  await openWorkflow(page, followUp, 'Follow-up: new leads')
  const take = async (item: string) => {
    const waiting = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('menuitem', { name: item }).click()
    const download = await waiting
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const png = await take('Picture (PNG)')
  const svg = await take('Drawing (SVG)')
  expect([png.name, svg.name]).toEqual(['Follow-up new leads.png', 'Follow-up new leads.svg'])

  const text = svg.bytes.toString('utf8')
  const shown = await page.evaluate((source) => {
    const drawing = new DOMParser().parseFromString(source, 'image/svg+xml')
    return {
      size: ['width', 'height'].map((name) => Number(drawing.documentElement.getAttribute(name))),
      texts: [...drawing.querySelectorAll('text')].map(({ textContent }) => textContent),
      elsewhere: [...source.matchAll(/(?:href|url\()\W*(https?:|\/)/g)].length,
    }
  }, text)
  expect(shown.texts).toEqual(expect.arrayContaining(['“Welcome”', '2 days', 'Status is new?', 'Yes', 'No']))
  expect(shown.elsewhere).toBe(0)
  expect(text).not.toContain('Add a step')
  // The picture is twice the size: its width and height stand at the beginning of the file.
  expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual(shown.size.map((side) => side * 2))
  const colours = await page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.width
    canvas.height = image.height
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? []
    const seen = new Set<number>()
    for (let at = 0; at < data.length; at += 4)
      seen.add((data[at] ?? 0) * 65536 + (data[at + 1] ?? 0) * 256 + (data[at + 2] ?? 0))
    return seen.size
  }, png.bytes.toString('base64'))
  expect(colours).toBeGreaterThan(100)
})
