import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { isOff } from '../../../shared/stepOff.ts'
import { useBuilderStore } from '../builderContext.ts'
import type { BuilderStore } from '../builderStore.ts'
import type { Box } from '../layout/boxes.ts'
import type { CanvasNode } from '../surface/canvasNodes.ts'
import styles from './CanvasMap.module.css'
import { drawMap, type MapCard } from './drawMap.ts'
import { keptMap } from './keptMap.ts'
import { aimedAt, isAllSeen, type MapView, mapViewOf, pointAt, seenBox } from './mapView.ts'
import { useMapShown } from './useMapShown.ts'

const size = { width: 208, height: 144 }
const aboveZoom = { bottom: 40 }

/**
 * Where one is on a large canvas. It comes while one moves about and goes by itself. A picture for the mouse alone:
 * the keyboard walks the steps, the outline tells them.
 */
export function CanvasMap() {
  if (!useMapShown()) return null
  return (
    <Panel position="bottom-right" style={aboveZoom} aria-hidden>
      <Drawn />
    </Panel>
  )
}

/** Drawn on one sheet, beside React: with a thousand steps it follows every frame of a move. */
function Drawn() {
  const builder = useBuilderStore()
  const flow = useStoreApi<CanvasNode>()
  const { setCenter } = useReactFlow()
  const sheet = useRef<HTMLCanvasElement>(null)
  const view = useRef<MapView>({ scale: 1, origin: { x: 0, y: 0 } })
  useEffect(() => {
    const canvas = sheet.current
    const paper = canvas?.getContext('2d')
    if (!canvas || !paper) return
    const sharp = window.devicePixelRatio || 1
    canvas.width = size.width * sharp
    canvas.height = size.height * sharp
    paper.scale(sharp, sharp)
    const colours = coloursOf(canvas)
    let frame = 0
    const draw = () => {
      frame = 0
      const { nodes, transform, width, height } = flow.getState()
      const [x, y, zoom] = transform
      const cards = cardsOf(nodes, builder, colours)
      const seen = seenBox({ x, y, zoom }, { width, height })
      canvas.parentElement?.toggleAttribute('data-needless', !keptMap.getState().isKept && isAllSeen(cards, seen))
      view.current = mapViewOf(cards, seen, size)
      const [problem, rim, shade] = [colours('--err'), colours('--accent'), colours('--shade')]
      drawMap(paper, size, view.current, cards, seen, { problem, seen: rim, shade })
    }
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(draw)
    }
    draw()
    const stops = [flow.subscribe(later), builder.subscribe(later), keptMap.subscribe(later)]
    return () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(frame)
    }
  }, [flow, builder])

  const look = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const { nodes, transform, width, height } = flow.getState()
    const zoom = transform[2]
    const at = pointAt(view.current, { x: event.clientX - box.left, y: event.clientY - box.top })
    const { x, y } = aimedAt(boxesOf(nodes), at, { width: width / zoom, height: height / zoom })
    void setCenter(x, y, { zoom })
  }
  return (
    <div className={styles.map} data-map>
      <canvas
        ref={sheet}
        className={`${styles.sheet} nodrag nopan nowheel`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          look(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) look(event)
        }}
      />
    </div>
  )
}

type Colours = (name: string) => string
/** The colours of the page as they are now. Asked once for light and once for dark: asking makes the browser stop and think. */
function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element)
  const known = new Map<string, string>()
  return (name) => {
    const key = `${document.documentElement.dataset.mantineColorScheme} ${name}`
    const colour = known.get(key) ?? style.getPropertyValue(name)
    known.set(key, colour)
    return colour
  }
}

function cardsOf(nodes: readonly CanvasNode[], builder: BuilderStore, colours: Colours): MapCard[] {
  const { steps, problemsOf } = builder.getState().derived
  return nodes.flatMap((node): MapCard[] => {
    if (node.type === 'frame') return []
    const { width = 0, height = 0 } = node.measured ?? {}
    const box = { ...node.position, width, height }
    if (node.type === 'note') return [{ ...box, colour: colours('--note'), hasProblem: false }]
    const step = steps.get(node.id)
    const family = step ? nodeOf(step.type)?.family : undefined
    const ink = step && isOff(step) ? '--border-strong' : inkOf(family)
    return [{ ...box, colour: colours(ink), hasProblem: problemsOf.has(node.id) }]
  })
}

const boxesOf = (nodes: readonly CanvasNode[]): Box[] =>
  nodes.map(({ position, measured }) => ({ ...position, width: measured?.width ?? 0, height: measured?.height ?? 0 }))

/** A start is filled with the colour of its tile; the others are told by their ink. */
const inkOf = (family: string | undefined) => (family === 'start' ? '--start-tile' : `--${family ?? 'end'}-ink`)
