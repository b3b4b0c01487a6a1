import { useMemo } from 'react'
import type { Graph } from '../../shared/graph.ts'
import { isStart } from '../../shared/graphProblems.ts'
import { GraphPicture } from './GraphPicture.tsx'
import { themeColours } from './pictureColours.ts'
import { pictureOf } from './pictureModel.ts'

/** What is seen of it, in pixels of the picture. */
const seen = { width: 880, height: 448 }

/** The beginning of a workflow, small: its first steps and where they branch. */
export function SmallPicture({ graph, title }: { graph: Graph; title: string }) {
  const { picture, view } = useMemo(() => {
    const whole = pictureOf(graph)
    const first = graph.nodes.find(isStart)
    const start = whole.cards.find(({ id }) => id === first?.id)
    const middle = start ? start.x + start.width / 2 : whole.width / 2
    return { picture: whole, view: `${middle - seen.width / 2} 0 ${seen.width} ${seen.height}` }
  }, [graph])
  return <GraphPicture picture={picture} colours={themeColours} view={view} title={title} />
}
