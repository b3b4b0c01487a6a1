import { Button, Popover, Stack, TextInput } from '@mantine/core'
import { IconCheck, IconExclamationCircle, IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { memo, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { GraphNode } from '../../../shared/graph.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import styles from './SendMeATest.module.css'
import { useTextAbout } from './useTextAbout.ts'
import { useTextPeople } from './useTextPeople.ts'

type Step = Pick<GraphNode, 'type' | 'config'>

/** Sends the message of a step to oneself, as the person shown would get it. Which address is one's own is asked once. */
export function SendMeATest({ step }: { step: Step }) {
  const latest = useRef(step)
  useEffect(() => {
    latest.current = step
  }, [step])
  return <TestButton latest={latest} />
}

/** It is not drawn anew with every letter of the text: only a click needs to know it. */
const TestButton = memo(function TestButton({ latest }: { latest: RefObject<Step> }) {
  const { client } = useApi()
  const [, go] = useLocation()
  const { person } = useTextPeople()
  const { type, timeZone, steps } = useTextAbout()
  const [asking, setAsking] = useState<{ kind: 'email' | 'phone'; address: string } | null>(null)
  const send = useMutation({
    mutationFn: (to: string | undefined) =>
      client.texts.sendTest({
        step: { type: latest.current.type, config: latest.current.config ?? {} },
        ...(person?.isInvented === false ? { person: person.id } : { facts: { ...person?.facts } }),
        ...(type ? { recordType: type.id } : {}),
        ...(timeZone ? { timeZone } : {}),
        steps,
        ...(to === undefined ? {} : { to }),
      }),
    onSuccess: ({ needs, to }) => setAsking(needs ? { kind: needs, address: to } : null),
  })
  const { mutate } = send
  const start = useCallback(() => mutate(undefined), [mutate])
  useRegisterCommands(useMemo(() => [command('text.sendTest', start)], [start]))
  const answer = send.data?.needs === null ? send.data : null
  const failure = send.error ? sentenceOf(send.error) : null
  const isForSettings = failure !== null && /\bSettings\b/.test(failure)
  const give = () => asking?.address.trim() && send.mutate(asking.address.trim())
  const label = asking?.kind === 'phone' ? 'Your phone number' : 'Your email address'
  return (
    <div className={styles.box}>
      <Popover
        opened={asking !== null}
        onChange={(isOpen) => !isOpen && setAsking(null)}
        width={288}
        position="top-start"
        trapFocus
        withRoles={false}
      >
        <Popover.Target>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconSend size={16} aria-hidden />}
            loading={send.isPending}
            disabled={!person}
            onClick={start}
          >
            Send me a test
          </Button>
        </Popover.Target>
        <Popover.Dropdown
          role="dialog"
          aria-label="Where test messages go"
          onKeyDown={(event) => event.stopPropagation()}
        >
          <Stack gap={8}>
            <TextInput
              data-autofocus
              label={label}
              description="Test messages go there and nowhere else. We remember it."
              type={asking?.kind === 'phone' ? 'tel' : 'email'}
              value={asking?.address ?? ''}
              error={failure}
              onChange={(event) => asking && setAsking({ ...asking, address: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key === 'Enter') give()
                if (event.key === 'Escape') setAsking(null)
              }}
            />
            <Button size="xs" loading={send.isPending} onClick={give}>
              Send
            </Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <div role="status" className={styles.answer}>
        {answer && asking === null && (
          <p className={answer.sent ? styles.sent : styles.failed}>
            {answer.sent ? <IconCheck size={16} aria-hidden /> : <IconExclamationCircle size={16} aria-hidden />}
            <span>{answer.sentence}</span>
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => setAsking({ kind: answer.to.includes('@') ? 'email' : 'phone', address: answer.to })}
            >
              Change address
            </Button>
          </p>
        )}
        {answer?.details && (
          <details className={styles.details}>
            <summary>Details</summary>
            {answer.details}
          </details>
        )}
        {failure && asking === null && (
          <p className={styles.failed}>
            <IconExclamationCircle size={16} aria-hidden />
            <span>{failure}</span>
            {isForSettings && (
              <Button variant="default" size="compact-xs" onClick={() => go('/settings/mail')}>
                Open Settings
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  )
})
