import { Button, Checkbox, NumberInput, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CheckStep, ConnectionInput } from '../../shared/contract/connections.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { Callout } from '../ui/Callout.tsx'
import { toastDone } from '../ui/toast.tsx'
import { CheckList } from './CheckList.tsx'
import { printFrom, serverFor } from './mailDefaults.ts'
import styles from './SettingsScreen.module.css'

/** Connects a mail account: filled in, checked live, and saved only when it works. */
export function MailForm({ businessName, onClose }: { businessName: string; onClose: () => void }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const [name, setName] = useState(businessName)
  const [address, setAddress] = useState('')
  const [server, setServer] = useState(emptyServer)
  const [checked, setChecked] = useState<{ ok: boolean; steps: CheckStep[] } | null>(null)
  const check = useMutation(queries.connections.check.mutationOptions({ onSuccess: setChecked }))
  const add = useMutation(
    queries.connections.add.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries()
        toastDone('Connected. Live messages go out through this account now.')
        onClose()
      },
    }),
  )
  const input = { ...server, from: printFrom(name, address), perMinute: null }
  // Whatever is changed must be checked again.
  const change = (part: Partial<typeof server>) => {
    setServer((before) => ({ ...before, ...part }))
    setChecked(null)
  }
  const changeSender = (set: (text: string) => void, text: string) => {
    set(text)
    setChecked(null)
  }
  const applyFix = (fix: Partial<ConnectionInput>) => {
    setServer((before) => ({ ...before, ...fix }))
    check.mutate({ ...input, ...fix })
  }
  const fillServer = () => {
    const found = serverFor(address)
    if (!server.host && found) change({ ...found, username: server.username || address.trim() })
  }
  const error = check.error ?? add.error
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (checked?.ok) add.mutate(input)
        else check.mutate(input)
      }}
    >
      <TextInput
        label="Sender name"
        description="What people see"
        value={name}
        maxLength={100}
        data-autofocus
        onChange={(event) => changeSender(setName, event.currentTarget.value)}
      />
      <TextInput
        label="Email address"
        description="Where replies come in"
        type="email"
        required
        withAsterisk={false}
        value={address}
        maxLength={254}
        onBlur={fillServer}
        onChange={(event) => changeSender(setAddress, event.currentTarget.value)}
      />
      <TextInput
        label="Mail server"
        description="Such as smtp.gmail.com"
        required
        withAsterisk={false}
        value={server.host}
        maxLength={253}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ host: event.currentTarget.value.trim() })}
      />
      <NumberInput
        label="Port"
        description="587 for most, 465 with a secure line from the start"
        min={1}
        max={65_535}
        allowDecimal={false}
        hideControls
        value={server.port}
        onChange={(port) => change({ port: Number(port) || 587 })}
      />
      <TextInput
        label="User name"
        description="Often the email address"
        value={server.username}
        maxLength={320}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => change({ username: event.currentTarget.value })}
      />
      <PasswordInput
        label="Password"
        description="Kept encrypted on this computer"
        value={server.password}
        maxLength={1000}
        autoComplete="new-password"
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
      <Checkbox
        className={styles.wide}
        label="Secure line from the start (port 465). Without it, the line becomes secure after hello, as port 587 does."
        checked={server.secure}
        onChange={(event) => change({ secure: event.currentTarget.checked })}
      />
      {checked && (
        <div className={styles.wide}>
          <CheckList steps={checked.steps} onFix={applyFix} />
        </div>
      )}
      {error && (
        <div className={styles.wide}>
          <Callout tone="err">{sentenceOf(error)}</Callout>
        </div>
      )}
      <div className={`${styles.wide} ${styles.buttons}`}>
        {checked?.ok ? (
          <Button type="submit" loading={add.isPending}>
            Save and use it
          </Button>
        ) : (
          <Button type="submit" loading={check.isPending}>
            {checked ? 'Check again' : 'Test connection'}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

const emptyServer = { host: '', port: 587, secure: false, username: '', password: '' }
