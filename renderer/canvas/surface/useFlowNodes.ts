import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { motionMs } from '../../ui/motion.ts'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { type GroupNode, groupNodes, noteIdOf } from '../notes/noteNodes.ts'
import { type CanvasNode, isStepNode, movedWithGroups, type PlacedNode, placedNodes } from './canvasNodes.ts'
import { between, withMeasured } from './flowModel.ts'

const glideMs = 180

/**
 * What stands on the canvas, as it is seen. The document says where it belongs; dragging and measuring happen here,
 * and steps glide when the document puts them elsewhere.
 */
export function useFlowNodes() {
  const store = useBuilderStore()
  const { graph, selected, chosenNotes } = useBuilder((state) => ({
    graph: state.derived.graph,
    selected: state.selected,
    chosenNotes: state.chosenNotes,
  }))
  const [placed, setPlaced] = useState<PlacedNode[]>(() =>
    placedNodes(store.getState().derived, { selected, chosenNotes }, []),
  )
  const shown = useRef(placed)
  shown.current = placed
  const frames = useRef<GroupNode[]>([])
  const nodes = useMemo((): CanvasNode[] => {
    frames.current = groupNodes(graph, placed.filter(isStepNode), frames.current)
    return frames.current.length === 0 ? placed : [...frames.current, ...placed]
  }, [graph, placed])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the graph says when to look again
  useLayoutEffect(() => {
    const { derived } = store.getState()
    const chosen = { selected, chosenNotes }
    const from = shown.current
    const to = placedNodes(derived, chosen, from)
    if (to === from) return
    if (!isMoved(from, to) || to.length > 300 || motionMs(glideMs) === 0) {
      setPlaced((now) => placedNodes(derived, chosen, now))
      return
    }
    const startedMs = performance.now()
    let frame = 0
    const glide = () => {
      const share = Math.min(1, (performance.now() - startedMs) / glideMs)
      setPlaced((now) => between(from, placedNodes(derived, chosen, now), share))
      if (share < 1) frame = requestAnimationFrame(glide)
    }
    glide()
    return () => cancelAnimationFrame(frame)
  }, [store, graph, selected, chosenNotes])

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const own = changes.filter(({ type }) => type === 'dimensions' || type === 'position')
      const measured = new Set(own.flatMap((change) => (change.type === 'dimensions' ? [change.id] : [])))
      if (own.length > 0)
        setPlaced((now) => {
          const { derived } = store.getState()
          const next = applyNodeChanges(movedWithGroups(own, derived.graph, now), now)
          return measured.size > 0 ? withMeasured(derived, next, measured) : next
        })
      const before = store.getState()
      const steps = new Set(before.selected)
      const notes = new Set(before.chosenNotes)
      for (const change of changes) {
        if (change.type !== 'select') continue
        const note = noteIdOf(change.id)
        const [chosen, id] = note === null ? [steps, change.id] : [notes, note]
        if (change.selected) chosen.add(id)
        else chosen.delete(id)
      }
      if (!isSameSet(steps, before.selected)) before.select([...steps])
      if (!isSameSet(notes, store.getState().chosenNotes)) before.set({ chosenNotes: [...notes], selectedLink: null })
    },
    [store],
  )
  return { nodes, onNodesChange }
}

const isSameSet = (now: ReadonlySet<string>, before: readonly string[]) =>
  now.size === before.length && before.every((id) => now.has(id))

function isMoved(from: readonly PlacedNode[], to: readonly PlacedNode[]): boolean {
  const places = new Map(from.map(({ id, position }) => [id, position]))
  return to.some(({ id, position }) => {
    const old = places.get(id)
    return old && old !== position && (old.x !== position.x || old.y !== position.y)
  })
}
