import { type OnConnectEnd, useReactFlow } from '@xyflow/react'
import { type DragEvent, useCallback } from 'react'
import { stepDragType } from '../../palette/StepList.tsx'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { cardWidth } from '../cards/cardPorts.ts'
import { canDropOn } from '../document/moveSteps.ts'
import type { Point } from '../layout/layout.ts'
import { drawnLinks, linkNear } from '../links/linkShapes.ts'
import { type CanvasNode, isStepNode, notesIn, stepsIn } from './canvasNodes.ts'
import type { Guides } from './useGuides.ts'
import { stepAt } from './whatIsAt.ts'

/** Everything that can be let go on the canvas: a step from the palette, a step that stands there, the end of a link. */
export function useCanvasDrops(guides: Guides) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { screenToFlowPosition, getNode, getZoom } = useReactFlow()
  const light = useCallback(
    (link: string | null) => {
      if (store.getState().litLink !== link) store.getState().set({ litLink: link })
    },
    [store],
  )

  /** The link at a point of the canvas, or as near as a hand aims. */
  const linkAt = (at: Point) => linkNear(drawnLinks(store), at, Math.max(14, 22 / getZoom()))

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(stepDragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    light(linkAt(screenToFlowPosition({ x: event.clientX, y: event.clientY })))
  }
  const onDragLeave = () => light(null)
  const onDrop = (event: DragEvent) => {
    const type = event.dataTransfer.getData(stepDragType)
    if (!type) return
    event.preventDefault()
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    const link = linkAt(at)
    light(null)
    actions.add(
      type,
      link ? { kind: 'onLink', link } : { kind: 'loose', at: { x: at.x - cardWidth / 2, y: at.y - 30 } },
    )
  }

  /** The link below the middle of the card that is dragged, when it and those dragged with it can stand there. */
  const linkBelow = (node: CanvasNode, nodes: CanvasNode[]): string | null => {
    if (!nodes.every(isStepNode)) return null
    const { x, y } = node.position
    const link = linkAt({ x: x + cardWidth / 2, y: y + (node.measured?.height ?? 84) / 2 })
    const ids = nodes.map(({ id }) => id)
    return link && canDropOn(store.getState().history.present.graph, ids, link) ? link : null
  }
  const onNodeDragStart = (event: Held, node: CanvasNode) => {
    if (isStepNode(node)) guides.grab(node.id, event.altKey)
  }
  const onNodeDrag = (event: Held, node: CanvasNode, nodes: CanvasNode[]) => {
    if (isStepNode(node)) guides.grab(node.id, event.altKey)
    light(linkBelow(node, nodes))
  }
  const onNodeDragStop = (_event: unknown, node: CanvasNode, nodes: CanvasNode[]) => {
    const link = linkBelow(node, nodes)
    light(null)
    const by = guides.letGo()
    const placeOf = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y })
    if (link)
      actions.moveOntoLink(
        nodes.map(({ id }) => id),
        link,
      )
    else
      actions.notes.move(
        new Map(stepsIn(nodes, (id) => getNode(id)?.position).map(([id, at]) => [id, placeOf(at)])),
        new Map(notesIn(nodes).map(([id, at]) => [id, placeOf(at)])),
      )
  }

  const onConnectEnd: OnConnectEnd = (event, { fromHandle, fromNode }) => {
    if (!fromHandle || !fromNode || fromHandle.type !== 'source') return
    const from = { source: fromNode.id, port: fromHandle.id ?? 'next' }
    const screen = pointOf(event)
    const target = stepAt(screen)
    if (target) actions.connect(from, target)
    else store.getState().set({ picker: { target: { kind: 'after', from }, screen } })
  }
  return { onDragOver, onDragLeave, onDrop, onNodeDragStart, onNodeDrag, onNodeDragStop, onConnectEnd }
}

/** A mouse or a finger; only one of them holds Alt. */
type Held = Pick<MouseEvent, 'altKey'>

const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}
