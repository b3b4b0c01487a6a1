import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { TemplateSummary } from '../../shared/contract/templates.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { printCount } from '../ui/counts.ts'
import { Section } from '../ui/Section.tsx'
import styles from './TemplateGallery.module.css'
import { TemplatePicture } from './TemplatePicture.tsx'

const everything = 'Everything'

/** Shipped workflows: watch one on sample people, or take it as your own. */
export function TemplateGallery({ onUse }: { onUse: (template: string) => void }) {
  const { queries } = useApi()
  const [, go] = useLocation()
  const { data } = useQuery(queries.templates.list.queryOptions({ staleTime: Number.POSITIVE_INFINITY }))
  const [group, setGroup] = useState(everything)
  if (!data || data.templates.length === 0) return null
  const groups = [...new Set(data.templates.map((one) => one.group))]
  const shown = data.templates.filter((one) => group === everything || one.group === group)
  return (
    <Section title="Templates" about="Tested on 20 sample people. Watch one first, or take a copy and make it yours.">
      <fieldset className={styles.groups} aria-label="Show templates about">
        {[everything, ...groups].map((one) => (
          <button
            key={one}
            type="button"
            className={styles.group}
            aria-pressed={group === one}
            onClick={() => setGroup(one)}
          >
            {one}
          </button>
        ))}
      </fieldset>
      <ul className={styles.gallery}>
        {shown.map(({ id, name, sentence, days, blanks }) => (
          <li key={id} className={styles.card}>
            <TemplatePicture template={id} name={name} />
            <h3 className={styles.name}>{name}</h3>
            <p className={styles.sentence}>{sentence}</p>
            <p className={styles.blanks}>{[printCount(days, 'day'), ...blankWords(blanks)].join(' · ')}</p>
            <div className={styles.foot}>
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

/** What there is to do before it is one's own: "4 messages to read", "1 blank to fill in". */
const blankWords = ({ read, fill }: TemplateSummary['blanks']): string[] => [
  ...(read > 0 ? [`${printCount(read, 'message')} to read over`] : []),
  ...(fill > 0 ? [`${printCount(fill, 'blank')} to fill in`] : []),
]
