import { type OnConnectEnd, useReactFlow } from '@xyflow/react'
import { type DragEvent, useCallback } from 'react'
import { stepDragType } from '../../palette/StepList.tsx'
import { useBuilderStore, useStepActions } from '../builderContext.ts'
import { cardWidth } from '../cards/cardPorts.ts'
import { canDropOn } from '../document/moveOntoLink.ts'
import type { Point } from '../layout/layout.ts'
import type { StepNode } from './flowModel.ts'

/** Everything that can be let go on the canvas: a step from the palette, a step that stands there, the end of a link. */
export function useCanvasDrops() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { screenToFlowPosition, flowToScreenPosition } = useReactFlow()
  const light = useCallback(
    (link: string | null) => {
      if (store.getState().litLink !== link) store.getState().set({ litLink: link })
    },
    [store],
  )

  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes(stepDragType)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'copy'
    light(linkAt({ x: event.clientX, y: event.clientY }))
  }
  const onDragLeave = () => light(null)
  const onDrop = (event: DragEvent) => {
    const type = event.dataTransfer.getData(stepDragType)
    if (!type) return
    event.preventDefault()
    const link = linkAt({ x: event.clientX, y: event.clientY })
    light(null)
    const at = screenToFlowPosition({ x: event.clientX, y: event.clientY })
    actions.add(
      type,
      link ? { kind: 'onLink', link } : { kind: 'loose', at: { x: at.x - cardWidth / 2, y: at.y - 30 } },
    )
  }

  /** The link below the middle of a dragged card, unless it is one of its own. */
  const linkBelow = (node: StepNode): string | null => {
    const { x, y } = node.position
    const middle = flowToScreenPosition({ x: x + cardWidth / 2, y: y + (node.measured?.height ?? 84) / 2 })
    const link = linkAt(middle)
    return link && canDropOn(store.getState().history.present.graph, node.id, link) ? link : null
  }
  const onNodeDrag = (_event: unknown, node: StepNode, nodes: StepNode[]) =>
    light(nodes.length === 1 ? linkBelow(node) : null)
  const onNodeDragStop = (_event: unknown, node: StepNode, nodes: StepNode[]) => {
    const link = nodes.length === 1 ? linkBelow(node) : null
    light(null)
    if (link) actions.moveOntoLink(node.id, link)
    else actions.move(new Map(nodes.map(({ id, position }) => [id, position])))
  }

  const onConnectEnd: OnConnectEnd = (event, { fromHandle, fromNode }) => {
    if (!fromHandle || !fromNode || fromHandle.type !== 'source') return
    const from = { source: fromNode.id, port: fromHandle.id ?? 'next' }
    const screen = pointOf(event)
    const target = stepAt(screen)
    if (target) actions.connect(from, target)
    else store.getState().set({ picker: { target: { kind: 'after', from }, screen } })
  }
  return { onDragOver, onDragLeave, onDrop, onNodeDrag, onNodeDragStop, onConnectEnd }
}

const pointOf = (event: MouseEvent | TouchEvent): Point => {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event
  return { x: at?.clientX ?? 0, y: at?.clientY ?? 0 }
}

/** The link whose line, wide enough to be met, or whose label lies at a point of the window. */
function linkAt({ x, y }: Point): string | null {
  for (const reach of [0, 10, -10, 22, -22])
    for (const [dx, dy] of [
      [reach, 0],
      [0, reach],
    ] as const)
      for (const element of document.elementsFromPoint(x + dx, y + dy)) {
        const link =
          element.closest('.react-flow__edge')?.getAttribute('data-id') ??
          element.closest('[data-link]')?.getAttribute('data-link')
        if (link) return link
      }
  return null
}

const stepAt = ({ x, y }: Point): string | null =>
  document
    .elementsFromPoint(x, y)
    .map((element) => element.closest('.react-flow__node')?.getAttribute('data-id'))
    .find((id) => typeof id === 'string') ?? null
