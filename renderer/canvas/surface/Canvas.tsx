import { Background, BackgroundVariant, ReactFlow, useReactFlow, useStore } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { StepCard } from '../cards/StepCard.tsx'
import { Announcer } from '../keys/Announcer.tsx'
import { useCanvasKeys } from '../keys/useCanvasKeys.ts'
import { LinkLine } from '../links/LinkLine.tsx'
import { CanvasMap } from '../map/CanvasMap.tsx'
import { movedByHand } from '../map/handMoves.ts'
import { GroupFrame } from '../notes/GroupFrame.tsx'
import { NoteCard } from '../notes/NoteCard.tsx'
import styles from './Canvas.module.css'
import { CanvasMenu, type MenuPlace } from './CanvasMenu.tsx'
import { CanvasOverlays } from './CanvasOverlays.tsx'
import type { CanvasNode } from './canvasNodes.ts'
import { flowEdges, type LinkEdge } from './flowModel.ts'
import { GhostCard } from './GhostCard.tsx'
import { GuideLines } from './GuideLines.tsx'
import { RefusedLink } from './RefusedLink.tsx'
import { useCanvasDrops } from './useCanvasDrops.ts'
import { useFlowNodes } from './useFlowNodes.ts'
import { useGuides } from './useGuides.ts'
import { useShowStep } from './useShowStep.ts'
import { useSteady } from './useSteady.ts'
import { useTestView } from './useTestView.ts'
import { useView } from './useView.ts'
import { levelOf, ZoomLevelContext } from './zoomLevel.ts'

// One constant: new objects here would make React Flow build every card anew.
const nodeTypes = { step: StepCard, note: NoteCard, frame: GroupFrame }
const edgeTypes = { link: LinkLine }
const middleButton = [1]
const addsToChosen = ['Shift', 'Meta', 'Control']

/** So many steps are all drawn, seen or not. Beyond that, drawing only what is seen makes up for drawing it while moving on. */
const drawnAlways = 60

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
  const drawn = useRef<LinkEdge[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the two are what the links are made from
  const edges = useMemo(() => {
    drawn.current = flowEdges(store.getState().derived, drawn.current)
    return drawn.current
  }, [store, places, links])
  const guides = useGuides()
  const onMoved = useCallback<typeof onNodesChange>(
    (changes) => onNodesChange(guides.intoLine(changes)),
    [onNodesChange, guides],
  )
  const drops = useCanvasDrops(guides)
  const frame = useRef<HTMLDivElement>(null)
  const onKeyDown = useCanvasKeys(frame)
  const { screenToFlowPosition } = useReactFlow()
  const level = useStore(({ transform }) => levelOf(transform[2]))

  useView(frame)
  useTestView(frame)

  // React Flow calls its own frame an application too; one is enough for a screen reader.
  useEffect(() => frame.current?.querySelector('.react-flow')?.setAttribute('role', 'presentation'), [])

  // Keys work at once, unless somebody is elsewhere already. A frame around it all would only say what nobody asked.
  useEffect(() => {
    if (document.activeElement === document.body) frame.current?.focus({ preventScroll: true, focusVisible: false })
  }, [])

  // Whoever chose or added a step sees it.
  const showStep = useShowStep()
  useEffect(() => {
    if (only) showStep(only)
  }, [only, showStep])

  const onDragStart = useSteady(drops.onNodeDragStart)
  const onDrag = useSteady(drops.onNodeDrag)
  const onDragStop = useSteady(drops.onNodeDragStop)
  const onConnectEnd = useSteady(drops.onConnectEnd)
  const onStepClick = useSteady((event: MouseEvent, { id, type }: CanvasNode) => {
    if (!(event.target instanceof HTMLTextAreaElement)) frame.current?.focus({ preventScroll: true })
    if (type !== 'step') return
    if (!event.shiftKey && !event.metaKey && !event.ctrlKey) store.getState().select([id], { openPanel: true })
  })
  const onLinkClick = useSteady((_event: MouseEvent, { id }: LinkEdge) => {
    frame.current?.focus({ preventScroll: true })
    store.getState().selectLink(id)
  })
  const [menuAt, setMenuAt] = useState<MenuPlace | null>(null)
  const closeMenu = useCallback(() => setMenuAt(null), [])
  const onPaperMenu = useCallback((event: { clientX: number; clientY: number; preventDefault: () => void }) => {
    event.preventDefault()
    setMenuAt({ x: event.clientX, y: event.clientY, step: null })
  }, [])
  const onStepMenu = useSteady((event: MouseEvent, { id, type }: CanvasNode) => {
    if (type !== 'step') return
    event.preventDefault()
    if (!store.getState().selected.includes(id)) store.getState().select([id])
    setMenuAt({ x: event.clientX, y: event.clientY, step: id })
  })
  const onPaperClick = useSteady(() => {
    frame.current?.focus({ preventScroll: true })
    store.getState().set({ selectedLink: null, picker: null })
  })
  // Heard on the frame: where dragging selects, React Flow tells clicks on the paper without saying which of two it is.
  const onDoubleClick = useSteady(({ target, clientX: x, clientY: y }: MouseEvent) => {
    if (!(target instanceof Element && target.matches('.react-flow__pane'))) return
    const at = screenToFlowPosition({ x, y })
    store.getState().set({ picker: { target: { kind: 'loose', at }, screen: { x, y } } })
  })
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
      data-zoom={level}
      data-screen="builder"
      onKeyDownCapture={onKeyDown}
      onDoubleClick={onDoubleClick}
      onDragOver={drops.onDragOver}
      onDragLeave={drops.onDragLeave}
      onDrop={drops.onDrop}
    >
      <ZoomLevelContext value={level}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onMoved}
          onlyRenderVisibleElements={nodes.length > drawnAlways}
          onNodeClick={onStepClick}
          onEdgeClick={onLinkClick}
          onNodeDragStart={onDragStart}
          onNodeDrag={onDrag}
          onNodeDragStop={onDragStop}
          onConnectEnd={onConnectEnd}
          onPaneClick={onPaperClick}
          onPaneContextMenu={onPaperMenu}
          onNodeContextMenu={onStepMenu}
          onMoveStart={movedByHand}
          onMove={movedByHand}
          connectionRadius={28}
          nodeDragThreshold={4}
          panOnScroll
          zoomOnDoubleClick={false}
          selectionOnDrag
          panOnDrag={middleButton}
          panActivationKeyCode="Space"
          deleteKeyCode={null}
          multiSelectionKeyCode={addsToChosen}
          selectionKeyCode={null}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          minZoom={0.1}
          maxZoom={1.6}
          proOptions={{ hideAttribution: true }}
        >
          {isTesting ? (
            <Background variant={BackgroundVariant.Lines} gap={28} lineWidth={1} color="var(--blueprint-line)" />
          ) : (
            <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--canvas-dot)" />
          )}
          <CanvasOverlays />
          <CanvasMap />
          <GhostCard />
          <GuideLines guides={guides} />
        </ReactFlow>
      </ZoomLevelContext>
      <RefusedLink />
      <CanvasMenu at={menuAt} onClose={closeMenu} />
      <Announcer />
    </div>
  )
}
