import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { Graph } from '../../../shared/graph.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { printCount } from '../../ui/counts.ts'
import { language } from '../../ui/language.ts'
import { outlineFor } from '../outlineFor.ts'
import { outlineRows } from '../outlineRows.ts'
import styles from './Paper.module.css'
import { PrintedLine } from './PrintedLine.tsx'

interface PaperProps {
  name: string
  graph: Graph
  /** The workflow as it is drawn, on a page of its own. */
  picture: ReactNode
}

/** A workflow for paper: what it is called, every sentence with the whole texts of its messages, its rules and notes. */
export function Paper({ name, graph, picture }: PaperProps) {
  const { queries } = useApi()
  const business = useQuery(queries.settings.get.queryOptions()).data?.businessName
  const { lines, settings, notes } = outlineFor(graph)
  const steps = new Map(graph.nodes.map((step) => [step.id, step]))
  const today = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date())
  return (
    <article className={styles.paper} data-paper lang="en">
      <header className={styles.head}>
        <h1 dir="auto">{name}</h1>
        <p>{[business, today, printCount(graph.nodes.length, 'step')].filter(Boolean).join(' · ')}</p>
      </header>
      <div className={styles.lines}>
        {outlineRows(lines, new Set()).map((row) => (
          <PrintedLine key={row.key} row={row} step={steps.get(row.step ?? '')} />
        ))}
      </div>
      <section className={styles.section}>
        <h2>Rules</h2>
        <p>{settings.join(' ')}</p>
      </section>
      {notes.length > 0 && (
        <section className={styles.section}>
          <h2>Notes</h2>
          {notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no other name than their place
            <p key={index} className={styles.note} dir="auto">
              {note}
            </p>
          ))}
        </section>
      )}
      {picture && <figure className={styles.picture}>{picture}</figure>}
    </article>
  )
}
