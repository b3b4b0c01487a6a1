import { Button } from '@mantine/core'
import { IconInbox, IconMailForward } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckStep, Connection } from '../../shared/contract/connections.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { Row, Rows } from '../ui/Rows.tsx'
import { Section } from '../ui/Section.tsx'
import { StatusWord } from '../ui/StatusWord.tsx'
import { toastDone, toastProblem } from '../ui/toast.tsx'
import { CheckList } from './CheckList.tsx'
import { MailForm } from './MailForm.tsx'
import styles from './SettingsScreen.module.css'

/** Where mail goes: the connected account, or the Test inbox. */
export function Mail({ businessName }: { businessName: string }) {
  const { queries } = useApi()
  const { data: connections } = useQuery(queries.connections.list.queryOptions())
  const [isOpen, setOpen] = useState(false)
  if (!connections) return null
  return (
    <Section
      title="Mail account"
      anchor="mail"
      about="Messages go out from your own account, so that replies come to you."
    >
      <div className={styles.stack}>
        <Rows>
          {connections.map((connection) => (
            <ConnectionRow key={connection.id} connection={connection} />
          ))}
          {connections.every(({ kind }) => kind !== 'smtp') && (
            <Row
              icon={IconInbox}
              tone="info"
              detail="Live messages land in the Test inbox, and nothing leaves this computer."
              action={!isOpen && <Button onClick={() => setOpen(true)}>Connect a mail account</Button>}
            >
              No mail account is connected
            </Row>
          )}
        </Rows>
        {isOpen && <MailForm businessName={businessName} onClose={() => setOpen(false)} />}
      </div>
    </Section>
  )
}

function ConnectionRow({ connection: { id, name, from, host, port, trouble } }: { connection: Connection }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const [steps, setSteps] = useState<CheckStep[]>([])
  const onError = (error: unknown) => toastProblem(sentenceOf(error))
  const sendTest = useMutation(
    queries.connections.sendTest.mutationOptions({
      onMutate: () => setSteps([]),
      onSuccess: (answer) => setSteps(answer.steps),
      onError,
    }),
  )
  const { mutate: remove } = useMutation(
    queries.connections.remove.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        toastDone('The mail account was removed. Live messages land in the Test inbox now.')
      },
      onError,
    }),
  )
  return (
    <>
      <Row
        icon={IconMailForward}
        tone={trouble ? 'err' : 'ok'}
        detail={
          <>
            {from} · {host}:{port}
            {trouble && <p>{trouble}</p>}
          </>
        }
        action={
          <>
            <Button variant="default" loading={sendTest.isPending} onClick={() => sendTest.mutate({ id })}>
              Send a test message
            </Button>
            <ConfirmButton
              question={`Remove ${name}? Live messages land in the Test inbox from then on.`}
              confirm="Remove"
              onConfirm={() => remove({ id })}
            >
              Remove
            </ConfirmButton>
          </>
        }
      >
        {name} <StatusWord tone={trouble ? 'err' : 'ok'} word={trouble ? 'In trouble' : 'Connected'} />
      </Row>
      {steps.length > 0 && (
        <li>
          <CheckList steps={steps} />
        </li>
      )}
    </>
  )
}
