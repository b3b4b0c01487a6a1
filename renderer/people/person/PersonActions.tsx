import { Button, Popover, Textarea } from '@mantine/core'
import { IconMessageReply } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Person } from '../../../shared/contract/people.ts'
import { useApi } from '../../api/ApiProvider.tsx'
import { sentenceOf } from '../../api/sentenceOf.ts'
import { ConfirmButton } from '../../ui/ConfirmButton.tsx'
import { toastDone, toastProblem } from '../../ui/toast.tsx'
import { withNames } from '../../ui/withNames.tsx'
import styles from './PersonSheet.module.css'

/** What can be done with a person. */
export function PersonActions({ person, onRemoved }: { person: Person; onRemoved: () => void }) {
  const { queries } = useApi()
  const { firstName, name: fullName } = person
  const names = [firstName, fullName]
  const after = useAfter([...names, person.email, person.phone])
  const name = firstName || fullName || 'They'
  const { mutate: unsubscribe } = useMutation(
    queries.people.unsubscribe.mutationOptions(after(`${name} gets nothing more, from this moment.`)),
  )
  const { mutate: resubscribe } = useMutation(
    queries.people.resubscribe.mutationOptions(after(`${name} can be written to again.`)),
  )
  const { mutate: remove } = useMutation(
    queries.people.remove.mutationOptions(after(`${name} was removed.`, onRemoved)),
  )
  const { id } = person
  return (
    <>
      <div className={styles.spread}>
        <ConfirmButton
          question={withNames(`Remove ${name}? Their details are deleted and their workflows stop.`, names)}
          confirm="Remove"
          onConfirm={() => remove({ id })}
        >
          Remove
        </ConfirmButton>
        {person.reachable ? (
          <Button variant="default" onClick={() => unsubscribe({ id })}>
            Unsubscribe
          </Button>
        ) : (
          <ConfirmButton
            question={withNames(`Did ${name} ask to hear from you again? Only then write to them.`, names)}
            confirm="Yes, they asked"
            isGentle
            onConfirm={() => resubscribe({ id })}
          >
            Subscribe again
          </ConfirmButton>
        )}
      </div>
      <RepliedButton id={id} name={name} names={names} />
    </>
  )
}

/** Notes a reply that came by phone, in person or by email. */
function RepliedButton({ id, name, names }: { id: string; name: string; names: readonly string[] }) {
  const { queries } = useApi()
  const after = useAfter(names)
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const { mutate } = useMutation(
    queries.people.replied.mutationOptions(after(`Noted. Workflows that wait for ${name}’s reply go on now.`)),
  )
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      shadow="md"
      position="top-end"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button leftSection={<IconMessageReply size={18} aria-hidden />} onClick={() => setOpen(!isOpen)}>
          They replied
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.reply}
          onSubmit={(event) => {
            event.preventDefault()
            mutate({ id, text })
            setOpen(false)
            setText('')
          }}
        >
          <Textarea
            label="What did they say?"
            description="By phone, in person or by email. May stay empty."
            data-autofocus
            data-personal="field"
            autosize
            minRows={3}
            maxRows={8}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit">Note the reply</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

/** After a change everything about people is read again, and a line says what happened. `names` may stand in it. */
function useAfter(names: readonly (string | null)[]) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  return (sentence: string, then?: () => void) => ({
    onSuccess: () => {
      void queryClient.invalidateQueries({ queryKey: queries.people.key() })
      void queryClient.invalidateQueries({ queryKey: queries.engine.key() })
      toastDone(withNames(sentence, names))
      then?.()
    },
    onError: (error: unknown) => toastProblem(withNames(sentenceOf(error), names)),
  })
}
