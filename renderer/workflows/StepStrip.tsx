import { useQuery } from '@tanstack/react-query'
import { useApi } from '../api/ApiProvider.tsx'
import { familyStrip } from './familyStrip.ts'
import styles from './StepStrip.module.css'

/** A template's picture in small: its steps in order, in the colours of their families. */
export function StepStrip({ template }: { template: string }) {
  const { queries } = useApi()
  const { data } = useQuery(
    queries.templates.get.queryOptions({ input: { id: template }, staleTime: Number.POSITIVE_INFINITY }),
  )
  const { families, more } = data ? familyStrip(data.graph, 8) : { families: [], more: 0 }
  return (
    <div className={styles.strip} aria-hidden>
      {families.map(({ id, family }) => (
        <span key={id} className={styles.step} data-family={family} />
      ))}
      {more > 0 && <span className={styles.more}>+{more}</span>}
    </div>
  )
}
