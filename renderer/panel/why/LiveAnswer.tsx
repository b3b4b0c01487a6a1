import { useQuery } from '@tanstack/react-query'
import { fieldTitle } from '../../../shared/fields.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { withNames } from '../../ui/withNames.tsx'
import styles from './Why.module.css'

interface LiveAnswerProps {
  /** Email, phone, name or id. */
  person: string
  workflow: string
  step: string
  at: string | undefined
}

/** What the engine says of a real person at a step, with the values it saw then. */
export function LiveAnswer({ person, workflow, step, at }: LiveAnswerProps) {
  const { queries } = useApi()
  const { data, error } = useQuery({
    ...queries.runs.why.queryOptions({ input: { person, workflow, step, ...(at === undefined ? {} : { at }) } }),
    retry: false,
  })
  if (error) return <p>{sentenceOf(error)}</p>
  if (!data) return <p className={styles.quiet}>Looking it up…</p>
  const values = Object.entries(data.steps.at(-1)?.values ?? {})
  return (
    <>
      <p className={styles.quiet}>
        {withNames(data.sentence, [data.person, ...values.map(([, value]) => printValue(value))])}
      </p>
      {values.length > 0 && (
        <dl className={styles.values}>
          {values.map(([name, value]) => (
            <div key={name}>
              <dt>{fieldTitle(name)}</dt>
              <dd>
                <span data-personal>{printValue(value)}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function printValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'empty'
  if (Array.isArray(value)) return value.length > 0 ? value.map(printValue).join(', ') : 'none'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return String(value)
}
