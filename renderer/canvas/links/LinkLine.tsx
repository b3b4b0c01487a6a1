import { BaseEdge, EdgeLabelRenderer, type EdgeProps } from '@xyflow/react'
import { memo, useLayoutEffect } from 'react'
import { printNumber } from '../../ui/counts.ts'
import { useBuilder, useBuilderStore, useIsFollowed, useWay } from '../builderContext.ts'
import { cardPorts, listedWays } from '../cards/cardPorts.ts'
import type { LinkEdge } from '../surface/flowModel.ts'
import { useZoomLevel } from '../surface/zoomLevel.ts'
import { LinkLabel } from './LinkLabel.tsx'
import styles from './LinkLine.module.css'
import { linkPath } from './linkPath.ts'
import { cornersOf, drawnLinks } from './linkShapes.ts'

/** A link: a straight-cornered line as wide as many went, the word of its way, and a "+" that puts a step in between. */
export const LinkLine = memo(function LinkLine({
  id,
  source,
  sourceHandleId,
  markerEnd,
  data,
  ...ends
}: EdgeProps<LinkEdge>) {
  const port = sourceHandleId ?? 'next'
  const { step, isChosen, isLit } = useBuilder(({ derived, selectedLink, litLink }) => ({
    step: derived.steps.get(source),
    isChosen: selectedLink === id,
    isLit: litLink === id,
  }))
  const { count, was, width } = useWay(source, port)
  const isFollowed = useIsFollowed(source, port)
  const isOther = was !== null && was !== count
  const level = useZoomLevel()
  const ports = step ? cardPorts(step, []) : []
  const way = ports.length > 1 && port !== 'next' ? ports.find((one) => one.id === port)?.title : undefined
  const [path, x, y] = linkPath(ends, {
    ...(data ?? { bend: 'middle', twin: 0 }),
    lane: ports.filter(({ side }) => side === 'side').findIndex((one) => one.id === port),
    isOfMany: listedWays(ports).some((one) => one.id === port),
  })
  const links = drawnLinks(useBuilderStore())
  useLayoutEffect(() => {
    links.set(id, { corners: cornersOf(path), label: { x, y } })
    return () => void links.delete(id)
  }, [links, id, path, x, y])
  const told = count === null ? null : printNumber(count)
  const words = [way, told, isOther ? `was ${printNumber(was)}` : null]
    .filter((part) => part !== undefined && part !== null)
    .join(' · ')
  const hasLabel = level !== 'far' && (words !== '' || level !== 'mid')
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        interactionWidth={28}
        {...(markerEnd ? { markerEnd } : {})}
        className={styles.line}
        style={{ strokeWidth: `calc(${isLit ? 6 : width}px * var(--thick))` }}
        data-lit={isLit || undefined}
        data-chosen={isChosen || undefined}
        data-followed={isFollowed || undefined}
        data-idle={count === 0 || undefined}
      />
      {hasLabel && (
        <EdgeLabelRenderer>
          <LinkLabel
            id={id}
            at={{ x, y }}
            words={words}
            said={`Link${way ? ` “${way}”` : ''}${count === null ? '' : `, ${count} went this way`}${isOther ? `, it was ${was} before your last change` : ''}`}
            isChosen={isChosen}
            isLit={isLit}
            withAdd={level !== 'mid'}
          />
        </EdgeLabelRenderer>
      )}
    </>
  )
})
