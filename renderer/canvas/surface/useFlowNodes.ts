import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { between, flowNodes, type StepNode } from './flowModel.ts'

const glideMs = 180

/**
 * The steps as they stand on the screen. The document says where they belong; dragging and measuring happen here,
 * and steps glide when the document puts them elsewhere.
 */
export function useFlowNodes() {
  const store = useBuilderStore()
  // Places are another whenever a step came, went or moved; what is typed in a step is none of React Flow's business.
  const { places, selected } = useBuilder((state) => ({ places: state.derived.places, selected: state.selected }))
  const [nodes, setNodes] = useState<StepNode[]>(() => flowNodes(store.getState().derived, selected, []))
  const shown = useRef(nodes)
  shown.current = nodes

  // biome-ignore lint/correctness/useExhaustiveDependencies: places say when to look again
  useLayoutEffect(() => {
    const { derived } = store.getState()
    const from = shown.current
    const to = flowNodes(derived, selected, from)
    const isMoved = to.some((node) => {
      const old = from.find(({ id }) => id === node.id)
      return (
        old &&
        old.position !== node.position &&
        (old.position.x !== node.position.x || old.position.y !== node.position.y)
      )
    })
    if (!isMoved || to.length > 300 || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      setNodes((now) => flowNodes(derived, selected, now))
      return
    }
    const startedMs = performance.now()
    let frame = 0
    const glide = () => {
      const share = Math.min(1, (performance.now() - startedMs) / glideMs)
      setNodes((now) => between(from, flowNodes(derived, selected, now), share))
      if (share < 1) frame = requestAnimationFrame(glide)
    }
    glide()
    return () => cancelAnimationFrame(frame)
  }, [store, places, selected])

  const onNodesChange = useCallback(
    (changes: NodeChange<StepNode>[]) => {
      const own = changes.filter(({ type }) => type === 'dimensions' || type === 'position')
      if (own.length > 0) setNodes((now) => applyNodeChanges(own, now))
      const before = store.getState().selected
      const chosen = new Set(before)
      for (const change of changes) {
        if (change.type !== 'select') continue
        if (change.selected) chosen.add(change.id)
        else chosen.delete(change.id)
      }
      if (chosen.size !== before.length || before.some((id) => !chosen.has(id))) store.getState().select([...chosen])
    },
    [store],
  )
  return { nodes, onNodesChange }
}
