import { IconPlus } from '@tabler/icons-react'
import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { useBuilder, useBuilderStore, useNumbers } from '../builderContext.ts'
import { cardPorts, listedWays } from '../cards/cardPorts.ts'
import type { LinkEdge } from '../surface/flowModel.ts'
import styles from './LinkLine.module.css'
import { linkPath } from './linkPath.ts'

/** A link: a straight-cornered line, the word of its way, how many went, and a "+" that puts a step in between. */
export const LinkLine = memo(function LinkLine({
  id,
  source,
  sourceHandleId,
  markerEnd,
  data,
  ...ends
}: EdgeProps<LinkEdge>) {
  const store = useBuilderStore()
  const port = sourceHandleId ?? 'next'
  const { step, isChosen, isLit } = useBuilder(({ derived, selectedLink, litLink }) => ({
    step: derived.steps.get(source),
    isChosen: selectedLink === id,
    isLit: litLink === id,
  }))
  const all = useNumbers()
  const count = all?.get(source)?.out[port] ?? (all ? 0 : null)
  const most = all ? Math.max(1, ...[...all.values()].map((numbers) => numbers.in)) : 1
  const ports = step ? cardPorts(step, []) : []
  const way = ports.length > 1 && port !== 'next' ? ports.find((one) => one.id === port)?.title : undefined
  const [path, x, y] = linkPath(ends, {
    ...(data ?? { bend: 'middle', twin: 0 }),
    lane: ports.filter(({ side }) => side === 'side').findIndex((one) => one.id === port),
    isOfMany: listedWays(ports).some((one) => one.id === port),
  })
  const width = count === null ? 2 : 2 + Math.round((4 * count) / most)
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={28}
        {...(markerEnd ? { markerEnd } : {})}
        className={styles.line}
        style={{ strokeWidth: isLit ? 6 : width }}
        data-lit={isLit || undefined}
        data-chosen={isChosen || undefined}
        data-idle={count === 0 || undefined}
      />
      <EdgeLabelRenderer>
        <div
          data-link={id}
          className={`${styles.label} nodrag nopan`}
          style={{ transform: `translate(-50%, -50%) translate(${x}px, ${y}px)` }}
          data-lit={isLit || undefined}
        >
          {(way !== undefined || count !== null) && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.word}
              data-chosen={isChosen || undefined}
              onClick={() => store.getState().selectLink(id)}
              aria-label={`Link${way ? ` “${way}”` : ''}${count === null ? '' : `, ${count} went this way`}`}
            >
              {[way, count].filter((part) => part !== undefined && part !== null).join(' · ')}
            </button>
          )}
          <button
            type="button"
            tabIndex={-1}
            className={styles.add}
            aria-label="Add a step here"
            title="Add a step here"
            onClick={(event) => {
              const { left, bottom } = event.currentTarget.getBoundingClientRect()
              store.getState().set({ picker: { target: { kind: 'onLink', link: id }, screen: { x: left, y: bottom } } })
            }}
          >
            <IconPlus size={16} stroke={2} />
          </button>
        </div>
      </EdgeLabelRenderer>
    </>
  )
})
