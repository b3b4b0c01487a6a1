import { Checkbox } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type Blank, blanksOf, lookOver } from '../../../shared/templates/blanks.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { cardWords } from '../../canvas/cards/cardWords.ts'
import { tabOfField } from '../step/stepTabs.ts'
import { FieldWords } from '../texts/FieldWords.tsx'
import styles from './BlankList.module.css'

/** What there is to make one's own in a copy of a template. Each leads to its field. */
export function BlankList() {
  const { queries } = useApi()
  const store = useBuilderStore()
  const { graph, steps } = useBuilder(({ history, derived }) => ({
    graph: history.present.graph,
    steps: derived.steps,
  }))
  const id = typeof graph.template === 'string' ? graph.template : null
  const { data: template } = useQuery({
    ...queries.templates.get.queryOptions({ input: { id: id ?? '' }, staleTime: Number.POSITIVE_INFINITY }),
    enabled: id !== null,
    retry: false,
  })
  const blanks = template ? blanksOf(graph, template.graph) : []
  const open = blanks.filter(({ isDone }) => !isDone).length
  if (open === 0) return null
  const go = ({ node, field }: Blank) => {
    const tab = tabOfField(steps.get(node)?.type ?? '', field)
    store.getState().select([node], { openPanel: true, tab, focus: true, field })
  }
  const tick = (blank: Blank, isDone: boolean) => {
    const { history, change } = store.getState()
    change({ ...history.present, graph: lookOver(history.present.graph, blank.id, isDone) })
  }
  return (
    <section className={styles.blanks} aria-label="Make it yours">
      <h3>
        Make it yours: {blanks.length - open} of {blanks.length} done
      </h3>
      <ul>
        {blanks.map((blank) => {
          const step = steps.get(blank.node)
          if (!step) return null
          const { word, sentence } = cardWords(step)
          const about = `${blank.kind === 'read' ? 'Read' : 'Fill in'} ${word}`
          return (
            <li key={blank.id} className={styles.blank} data-done={blank.isDone || undefined}>
              {blank.kind === 'read' ? (
                <Checkbox
                  checked={blank.isDone}
                  aria-label={`${about}: looked over`}
                  onChange={(event) => tick(blank, event.currentTarget.checked)}
                />
              ) : blank.isDone ? (
                <IconCircleCheck size={20} aria-label="Done" />
              ) : (
                <IconCircleDashed size={20} aria-label="Open" />
              )}
              <button type="button" className={styles.go} onClick={() => go(blank)}>
                {about}: <FieldWords text={sentence} />
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
