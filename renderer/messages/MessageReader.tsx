import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { Message } from '../../shared/contract/messages.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { Callout } from '../ui/Callout.tsx'
import { capital, printMoment } from '../ui/dates.ts'
import { StatusWord } from '../ui/StatusWord.tsx'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { withNames } from '../ui/withNames.tsx'
import { DesignedBody } from './DesignedBody.tsx'
import { answerWords, doubtOf } from './doubtOf.ts'
import { MessageBody } from './MessageBody.tsx'
import styles from './MessageReader.module.css'
import { messageWord } from './messageWord.ts'

/** One message as its person sees it, and what can be said about it. */
export function MessageReader({ message, nowMs }: { message: Message; nowMs: number }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const { mutate: resolve, isPending } = useMutation(
    queries.messages.resolve.mutationOptions({
      onSuccess: (_message, { as }) => {
        void queryClient.invalidateQueries()
        toastDone(
          { arrived: 'Noted as arrived.', sendAgain: 'It goes out again now.', drop: 'Dropped. It will not be sent.' }[
            as
          ],
        )
      },
      onError: (error) => toastProblem(sentenceOf(error)),
    }),
  )
  const doubt = doubtOf({ ...message, person: message.name })
  const words = answerWords(message.state)
  const names = [message.name, message.to]
  return (
    <article className={styles.reader} aria-label={message.subject || 'Message'}>
      {doubt && (
        <Callout
          tone={doubt.tone}
          action={doubt.answers.map((as) => (
            <Button key={as} variant="default" disabled={isPending} onClick={() => resolve({ id: message.id, as })}>
              {words[as]}
            </Button>
          ))}
        >
          {withNames(doubt.sentence, names)}
        </Callout>
      )}
      {!doubt && message.error && <Callout tone="warn">{withNames(message.error, names)}</Callout>}
      <div className={styles.paper}>
        <header className={styles.header}>
          <div className={styles.titleLine}>
            <h2 className={styles.subject} dir="auto" data-personal>
              {message.direction === 'in' ? `Reply from ${message.name}` : message.subject || 'Without a subject'}
            </h2>
            <StatusWord {...messageWord(message)} />
          </div>
          <dl className={styles.facts}>
            {facts().map(({ title, value }) => (
              <div key={title} className={styles.fact}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </header>
        {message.designed ? <DesignedBody message={message} /> : <MessageBody text={message.body} />}
      </div>
    </article>
  )

  function facts() {
    const { name: person, personId, to, workflow, via, test, at, direction, state } = message
    const name = personId ? <Link href={`/people/${personId}`}>{person}</Link> : person
    const isComing = state === 'queued' || state === 'retry'
    return [
      {
        title: direction === 'in' ? 'From' : 'To',
        value: (
          <span data-personal>
            {name} {to && to !== person && <span className={styles.quiet}>{to}</span>}
          </span>
        ),
      },
      { title: isComing ? 'Goes out' : 'When', value: capital(printMoment(at, nowMs)) },
      ...(workflow ? [{ title: 'Workflow', value: workflow }] : []),
      ...(direction === 'out' && test
        ? [{ title: 'Through', value: state === 'accepted' ? 'Test inbox: it was sent to nobody' : 'Test inbox' }]
        : []),
      ...(direction === 'out' && via ? [{ title: 'Through', value: via }] : []),
    ]
  }
}
