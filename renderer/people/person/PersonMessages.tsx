import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { useApi } from '../../api/ApiProvider.tsx'
import { firstWords } from '../../messages/firstWords.ts'
import { messageWord } from '../../messages/messageWord.ts'
import { capital, printMoment } from '../../ui/dates.ts'
import { Row, Rows } from '../../ui/Rows.tsx'
import { StatusWord } from '../../ui/StatusWord.tsx'
import styles from './PersonSheet.module.css'

/** What was written to the person, and what they wrote. */
export function PersonMessages({ id, nowMs }: { id: string; nowMs: number }) {
  const { queries } = useApi()
  const { data } = useQuery(queries.messages.list.queryOptions({ input: { person: id, limit: 100 } }))
  if (data?.messages.length === 0) return <p className={styles.quiet}>No message yet.</p>
  return (
    <Rows>
      {data?.messages.map((message) => (
        <Row
          key={message.id}
          detail={capital(printMoment(message.at, nowMs))}
          action={<StatusWord {...messageWord(message)} />}
        >
          <Link href={`/messages/all/${message.id}`} data-personal>
            {firstWords(message)}
          </Link>
        </Row>
      ))}
    </Rows>
  )
}
