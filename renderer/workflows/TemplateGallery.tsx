import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useApi } from '../api/ApiProvider.tsx'
import { printCount } from '../ui/counts.ts'
import { Section } from '../ui/Section.tsx'
import { StepStrip } from './StepStrip.tsx'
import styles from './TemplateGallery.module.css'

/** Shipped workflows: watch one on sample people, or take it as your own. */
export function TemplateGallery({ onUse }: { onUse: (template: string) => void }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const { data } = useQuery(queries.templates.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  if (!data || data.templates.length === 0) return null
  return (
    <Section title="Templates" about="Tested on 20 sample people. Watch one first, or take a copy and make it yours.">
      <ul className={styles.gallery}>
        {data.templates.map(({ id, name, sentence, days }) => (
          <li key={id} className={styles.card}>
            <StepStrip template={id} />
            <h3 className={styles.name}>{name}</h3>
            <p className={styles.sentence}>{sentence}</p>
            <div className={styles.foot}>
              <span className={styles.days}>{printCount(days, 'day')}</span>
              <Button variant="subtle" onClick={() => go(`/try/${id}`)} aria-label={`Watch a test of ${name}`}>
                Watch
              </Button>
              <Button variant="default" onClick={() => onUse(id)} aria-label={`Use this: ${name}`}>
                Use this
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
