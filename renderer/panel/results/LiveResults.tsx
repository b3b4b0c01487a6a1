import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useBuilderStore } from '../../canvas/builderContext.ts'
import { useZone } from '../../timeDock/useZone.ts'
import { printPeople } from '../../ui/counts.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import styles from '../Inspector.module.css'
import { PersonButton } from './PersonButton.tsx'
import { presenceWords } from './presenceWords.ts'

/** Real people who are or were at a step. */
export function LiveResults({ workflowId, node }: { workflowId: string; node: string }) {
  const { queries } = useApi()
  const store = useBuilderStore()
  const zone = useZone()
  const { data, error } = useQuery(queries.workflows.people.queryOptions({ input: { id: workflowId, node } }))
  if (error) return <p className={styles.hint}>{sentenceOf(error)}</p>
  if (!data) return <Waiting />
  if (data.total === 0)
    return (
      <p className={styles.hint}>
        Nobody has come here yet. Test the workflow to see what would happen, or turn it on.
      </p>
    )
  return (
    <section className={styles.section}>
      <h3>{printPeople(data.total)}</h3>
      <div>
        {data.people.map((one) => (
          <PersonButton
            key={one.runId}
            name={one.person}
            about={presenceWords(one, zone)}
            onClick={() => store.getState().set({ person: `run:${one.runId}` })}
          />
        ))}
      </div>
    </section>
  )
}
