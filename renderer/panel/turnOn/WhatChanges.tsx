import { useQuery } from '@tanstack/react-query'
import { diffGraphs } from '../../../shared/graphDiff.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useGraph } from '../../canvas/builderContext.ts'
import { printCount } from '../../ui/counts.ts'
import { problemWords } from '../texts/textParts.ts'
import styles from './TurnOn.module.css'

const few = 6

/** What is other than in the version that is on: what publishing is about. */
export function WhatChanges({ workflowId, number }: { workflowId: string; number: number }) {
  const { queries } = useApi()
  const graph = useGraph()
  const { data } = useQuery(queries.versions.get.queryOptions({ input: { workflow: workflowId, number } }))
  const changes = data ? diffGraphs(data.graph, graph) : []
  if (changes.length === 0) return null
  const more = changes.length - few
  return (
    <section className={styles.section} aria-labelledby="what-changes">
      <h3 id="what-changes" className={styles.heading}>
        What changes
      </h3>
      <ul className={styles.lines}>
        {changes.slice(0, few).map(({ node, kind, sentence }) => (
          <li key={`${node} ${kind} ${sentence}`} dir="auto">
            {problemWords(sentence)}
          </li>
        ))}
        {more > 0 && <li>And {printCount(more, 'more change', 'more changes')}.</li>}
      </ul>
    </section>
  )
}
