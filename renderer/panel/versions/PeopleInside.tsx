import { Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../api/ApiProvider.tsx'
import { useZone } from '../../timeDock/useZone.ts'
import { printPeople } from '../../ui/counts.ts'
import { printMoment } from '../../ui/dates.ts'
import { useNow } from '../../ui/useNow.ts'
import { countsSentence, moveSentence } from './moveWords.ts'
import styles from './PeopleInside.module.css'

export type PeopleChoice = 'stay' | 'move'

interface PeopleInsideProps {
  workflowId: string
  /** The draft is on the host. */
  isSaved: boolean
  choice: PeopleChoice
  onChoose: (choice: PeopleChoice) => void
}

const most = 100

/** Who is inside when a change is published: they stay on the version they began with, or are moved, person by person as told. */
export function PeopleInside({ workflowId, isSaved, choice, onChoose }: PeopleInsideProps) {
  const { queries } = useApi()
  const zone = useZone()
  const nowMs = useNow()
  const { data: plan } = useQuery({
    ...queries.versions.plan.queryOptions({ input: { workflow: workflowId, limit: most } }),
    enabled: isSaved,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  })
  if (!plan || plan.inside === 0 || plan.problems.length > 0) return null
  return (
    <section className={styles.inside} aria-labelledby="people-inside">
      <h3 id="people-inside" className={styles.heading}>
        {printPeople(plan.inside)} inside
      </h3>
      <Radio.Group
        value={choice}
        onChange={(value) => onChoose(value === 'move' ? 'move' : 'stay')}
        aria-labelledby="people-inside"
      >
        <div className={styles.choices}>
          <Radio value="stay" label="They finish on the version they began with" />
          <Radio
            value="move"
            label="Move them to the new one"
            description={`${countsSentence(plan.counts)} No message goes out twice, and it can be undone.`}
          />
        </div>
      </Radio.Group>
      {choice === 'move' && (
        <ul className={styles.people}>
          {plan.people.map((person) => (
            <li key={person.runId}>
              <strong>
                <bdi data-personal>{person.person}</bdi>
              </strong>
              <span>{moveSentence(person, (at) => printMoment(at, nowMs, zone))}</span>
            </li>
          ))}
          {plan.inside > plan.people.length && <li>And {plan.inside - plan.people.length} more, changed less.</li>}
        </ul>
      )}
    </section>
  )
}
