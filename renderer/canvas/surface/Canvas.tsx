import { Background, BackgroundVariant, ReactFlow, useReactFlow, useStore } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { StepCard } from '../cards/StepCard.tsx'
import { Announcer } from '../keys/Announcer.tsx'
import { useCanvasKeys } from '../keys/useCanvasKeys.ts'
import { startView } from '../layout/startView.ts'
import { LinkLine } from '../links/LinkLine.tsx'
import styles from './Canvas.module.css'
import { CanvasOverlays } from './CanvasOverlays.tsx'
import { flowEdges } from './flowModel.ts'
import { useCanvasDrops } from './useCanvasDrops.ts'
import { useFlowNodes } from './useFlowNodes.ts'
import { useShowStep } from './useShowStep.ts'

// One constant: new objects here would make React Flow build every card anew.
const nodeTypes = { step: StepCard }
const edgeTypes = { link: LinkLine }

/** The picture of the workflow: steps and links, to be moved, linked, added to and walked through. */
export function Canvas() {
  const store = useBuilderStore()
  const { isTesting, name, places, links, only } = useBuilder((state) => ({
    isTesting: state.test !== null,
    name: state.history.present.name,
    places: state.derived.places,
    links: state.derived.graph.edges,
    only: state.selected.length === 1 ? state.selected[0] : undefined,
  }))
  const { nodes, onNodesChange } = useFlowNodes()
  // Bends look at every card, so links are drawn anew only when a link or a place is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two are what the links are made from
  const edges = useMemo(() => flowEdges(store.getState().derived), [store, places, links])
  const drops = useCanvasDrops()
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = useCanvasKeys(frame)
  const { setViewport, screenToFlowPosition } = useReactFlow()
  const zoom = useStore(({ transform }) =>
    transform[2] < 0.4 ? 'far' : transform[2] < 0.6 ? 'mid' : transform[2] < 0.75 ? 'near' : 'full',
  )

  // The first look: all of it when that can be read, else its beginning.
  useEffect(() => {
    const box = frame.current?.getBoundingClientRect()
    if (box) void setViewport(startView(store.getState().derived, box, innerWidth >= 1280 ? 220 : 0))
  }, [setViewport, store])

  // React Flow calls its own frame an application too; one is enough for a screen reader.
  useEffect(() => frame.current?.querySelector('.react-flow')?.setAttribute('role', 'presentation'), [])

  // Whoever chose or added a step sees it.
  const showStep = useShowStep(frame)
  useEffect(() => {
    if (only) showStep(only)
  }, [only, showStep])

  const onPaneClick = (event: MouseEvent) => {
    frame.current?.focus({ preventScroll: true })
    const { clientX: x, clientY: y } = event
    store.getState().set({ selectedLink: null, picker: null })
    if (event.detail === 2) {
      const at = screenToFlowPosition({ x, y })
      store.getState().set({ picker: { target: { kind: 'loose', at }, screen: { x, y } } })
    }
  }
  return (
    <div
      ref={frame}
      className={styles.canvas}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: one tab stop, walked by arrow keys
      tabIndex={0}
      aria-label={`Canvas of ${name}. Arrow keys follow the links, Enter opens a step.`}
      aria-roledescription="canvas"
      data-testing={isTesting || undefined}
      data-zoom={zoom}
      data-plus={zoom === 'far' || zoom === 'mid' ? 'no' : 'yes'}
      data-screen="builder"
      onKeyDownCapture={onKeyDown}
      onDragOver={drops.onDragOver}
      onDragLeave={drops.onDragLeave}
      onDrop={drops.onDrop}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeClick={(event, { id }) => {
          frame.current?.focus({ preventScroll: true })
          if (!event.shiftKey && !event.metaKey && !event.ctrlKey) store.getState().select([id], { openPanel: true })
        }}
        onEdgeClick={(_event, { id }) => {
          frame.current?.focus({ preventScroll: true })
          store.getState().selectLink(id)
        }}
        onNodeDrag={drops.onNodeDrag}
        onNodeDragStop={drops.onNodeDragStop}
        onConnectEnd={drops.onConnectEnd}
        onPaneClick={onPaneClick}
        connectionRadius={28}
        nodeDragThreshold={4}
        panOnScroll
        zoomOnDoubleClick={false}
        selectionOnDrag
        panOnDrag={[1]}
        panActivationKeyCode="Space"
        deleteKeyCode={null}
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        selectionKeyCode={null}
        disableKeyboardA11y
        nodesFocusable={false}
        edgesFocusable={false}
        minZoom={0.2}
        maxZoom={1.6}
        proOptions={{ hideAttribution: true }}
      >
        {isTesting ? (
          <Background variant={BackgroundVariant.Lines} gap={28} lineWidth={1} color="var(--blueprint-line)" />
        ) : (
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--canvas-dot)" />
        )}
        <CanvasOverlays />
      </ReactFlow>
      <Announcer />
    </div>
  )
}
