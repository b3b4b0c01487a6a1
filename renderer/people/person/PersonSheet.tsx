import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { Callout } from '../../ui/Callout.tsx'
import { FailedToRead } from '../../ui/FailedToRead.tsx'
import { Sheet } from '../../ui/Sheet.tsx'
import { useNow } from '../../ui/useNow.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { withNames } from '../../ui/withNames.tsx'
import { PersonActions } from './PersonActions.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonForm } from './PersonForm.tsx'
import { PersonMessages } from './PersonMessages.tsx'
import { PersonRuns } from './PersonRuns.tsx'
import styles from './PersonSheet.module.css'
import { valuesOf } from './valuesOf.ts'

/** One person: who they are, what happened to them, and what can be done. */
export function PersonSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const nowMs = useNow()
  const [isEditing, setEditing] = useState(false)
  const { data: person, error, refetch } = useQuery(queries.people.get.queryOptions({ input: { id } }))
  const change = useMutation(
    queries.people.change.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.people.key() })
        setEditing(false)
      },
    }),
  )
  const name = person?.name || person?.email || person?.phone || 'Person'
  return (
    <Sheet
      title={<span data-personal>{name}</span>}
      onClose={onClose}
      foot={
        isEditing ? (
          <>
            <Button variant="default" onClick={() => setEditing(false)}>
              Cancel
            </Button>
            <Button type="submit" form="change-person" loading={change.isPending}>
              Save
            </Button>
          </>
        ) : (
          person && <PersonActions person={person} onRemoved={onClose} />
        )
      }
    >
      {error && !person && <FailedToRead sentence={sentenceOf(error)} onRetry={refetch} />}
      {!error && !person && <Waiting />}
      {person && isEditing && (
        <div className={styles.stack}>
          {change.error && (
            <Callout tone="err">{withNames(sentenceOf(change.error), valuesOf(change.variables?.change))}</Callout>
          )}
          <PersonForm
            id="change-person"
            start={{ ...person, email: person.email ?? '', phone: person.phone ?? '', timeZone: person.timeZone ?? '' }}
            onSave={({ firstName, lastName, email, phone, status, tags, timeZone, fields }) =>
              change.mutate({ id, change: { firstName, lastName, email, phone, status, tags, timeZone, fields } })
            }
          />
        </div>
      )}
      {person && !isEditing && (
        <div className={styles.stack}>
          {!person.reachable && (
            <Callout tone="warn">They get nothing more: {person.blockedBecause ?? 'unsubscribed'}.</Callout>
          )}
          {person.sample && <Callout tone="info">A sample person. Nothing can ever be sent to them.</Callout>}
          <section className={styles.part}>
            <header className={styles.partHeader}>
              <h3 className={styles.partTitle}>About</h3>
              <Button
                variant="default"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                Edit
              </Button>
            </header>
            <PersonFacts person={person} nowMs={nowMs} />
          </section>
          <section className={styles.part}>
            <h3 className={styles.partTitle}>Workflows</h3>
            <PersonRuns runs={person.runs} nowMs={nowMs} />
          </section>
          <section className={styles.part}>
            <h3 className={styles.partTitle}>Messages</h3>
            <PersonMessages id={id} nowMs={nowMs} />
          </section>
        </div>
      )}
    </Sheet>
  )
}
