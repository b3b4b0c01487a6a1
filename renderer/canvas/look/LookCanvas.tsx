import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react'
import { useEffect, useMemo } from 'react'
import { motionMs } from '../../ui/motion.ts'
import { withNames } from '../../ui/withNames.tsx'
import { derive } from '../document/derive.ts'
import { flowEdges, flowNodes } from '../surface/flowModel.ts'
import { ZoomButtons } from '../surface/ZoomButtons.tsx'
import styles from './LookCanvas.module.css'
import { LookCard } from './LookCard.tsx'
import { LookLink } from './LookLink.tsx'
import type { Look } from './look.ts'

// One constant: new objects here would make React Flow build every card anew.
const nodeTypes = { step: LookCard }
const edgeTypes = { link: LookLink }
/** All of it, below the banner. */
const allOfIt = {
  padding: { top: '76px', right: '32px', bottom: '48px', left: '32px' },
  maxZoom: 1,
  minZoom: 0.5,
} as const

/** A drawing that is only looked at, over the one that is edited: it can be moved and zoomed, and nothing in it changed. */
export function LookCanvas({ look, onClose }: { look: Look; onClose: () => void }) {
  const { nodes, edges } = useMemo(() => {
    const derived = derive(look.graph, null)
    return {
      nodes: flowNodes(derived, [], []).map((node) => {
        const step = derived.steps.get(node.id)
        return { ...node, data: { step, mark: look.steps.get(node.id) ?? null } }
      }),
      edges: flowEdges(derived, []).map((edge) => {
        const data = { ...edge.data, step: derived.steps.get(edge.source), mark: look.links.get(edge.id) ?? null }
        return { ...edge, data }
      }),
    }
  }, [look])
  useEscape(onClose)
  return (
    <section className={styles.canvas} aria-label={look.title}>
      <p className={styles.banner}>
        <strong>{withNames(look.title, [look.person])}</strong>
        <Button variant="subtle" size="compact-sm" leftSection={<IconX size={14} />} onClick={onClose}>
          Back to the draft
        </Button>
      </p>
      <ReactFlowProvider key={look.title}>
        <ReactFlow
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          elementsSelectable={false}
          panOnScroll
          zoomOnDoubleClick={false}
          fitView
          fitViewOptions={allOfIt}
          minZoom={0.2}
          maxZoom={1.6}
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--canvas-dot)" />
          <LookZoom />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  )
}

function LookZoom() {
  const { fitView } = useReactFlow()
  return <ZoomButtons onFit={() => void fitView({ ...allOfIt, duration: motionMs(180) })} />
}

/** The Escape key leads back, too, where nothing nearer closes by it and nobody types. */
function useEscape(onClose: () => void) {
  useEffect(() => {
    const close = ({ key, target, defaultPrevented }: KeyboardEvent) => {
      if (key !== 'Escape' || defaultPrevented) return
      if (target instanceof Element && target.closest('[role="dialog"], [role="menu"], input, textarea')) return
      onClose()
    }
    window.addEventListener('keydown', close)
    return () => window.removeEventListener('keydown', close)
  }, [onClose])
}
