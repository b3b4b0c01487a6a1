import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { Background, BackgroundVariant, Controls, ReactFlow, ReactFlowProvider } from '@xyflow/react'
import { useMemo } from 'react'
import { withNames } from '../../ui/withNames.tsx'
import { derive } from '../document/derive.ts'
import { flowEdges, flowNodes } from '../surface/flowModel.ts'
import styles from './LookCanvas.module.css'
import { LookCard } from './LookCard.tsx'
import { LookLink } from './LookLink.tsx'
import type { Look } from './look.ts'

// One constant: new objects here would make React Flow build every card anew.
const nodeTypes = { step: LookCard }
const edgeTypes = { link: LookLink }

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
          fitViewOptions={{ padding: 0.12, maxZoom: 1, minZoom: 0.5 }}
          minZoom={0.2}
          maxZoom={1.6}
          proOptions={{ hideAttribution: true }}
        >
          <Background variant={BackgroundVariant.Dots} gap={20} size={2} color="var(--canvas-dot)" />
          <Controls showInteractive={false} />
        </ReactFlow>
      </ReactFlowProvider>
    </section>
  )
}
