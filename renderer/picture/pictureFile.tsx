import { renderToStaticMarkup } from 'react-dom/server'
import { Refusal } from '../../shared/errors.ts'
import type { Graph } from '../../shared/graph.ts'
import { fontRules } from './fonts.ts'
import { GraphPicture } from './GraphPicture.tsx'
import { pictureColours } from './pictureColours.ts'
import { type Measure, pictureOf } from './pictureModel.ts'

/** Browsers draw no larger pictures than this, in pixels. */
const most = { side: 16_000, area: 120_000_000 }

/** The workflow as an SVG that needs nothing else: its font is inside. In the colours in which it is seen now. */
export async function svgOf(graph: Graph, title: string): Promise<{ svg: string; width: number; height: number }> {
  const picture = pictureOf(graph, measured())
  const styles = getComputedStyle(document.documentElement)
  const colours = pictureColours((token) => styles.getPropertyValue(`--${token}`).trim())
  const drawn = renderToStaticMarkup(<GraphPicture picture={picture} colours={colours} scale={1} title={title} />)
  const fonts = await fontRules(drawn)
  const svg = drawn.replace('<title>', () => `<defs><style>${fonts}</style></defs><title>`)
  return { svg, width: picture.width, height: picture.height }
}

/** The same as a PNG of twice the size, or as large as a picture may be. */
export async function pngOf(graph: Graph, title: string): Promise<Blob> {
  const { svg, width, height } = await svgOf(graph, title)
  const scale = Math.min(2, most.side / width, most.side / height, Math.sqrt(most.area / (width * height)))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (!blob)
    throw new Refusal('TOO_LARGE', 'This workflow is too large for a picture. Export it as SVG, which has no limit.')
  return blob
}

function measured(): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) throw new Error('This window can draw no pictures.')
  context.font = "600 14px 'Inter Variable', system-ui, sans-serif"
  return (text) => context.measureText(text).width
}
