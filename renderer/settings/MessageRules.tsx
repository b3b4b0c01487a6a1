import { Button, NumberInput, Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../shared/contract/settings.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { Callout } from '../ui/Callout.tsx'
import { Section } from '../ui/Section.tsx'
import { toastDone } from '../ui/toast.tsx'
import { Holidays } from './Holidays.tsx'
import styles from './SettingsScreen.module.css'

type Rules = Pick<Settings, 'holidays' | 'messageCap'>
const usualCap = { count: 2, hours: 24 }

/** What holds for every workflow: the days off, and how many messages a person may get. */
export function MessageRules({ settings }: { settings: Settings }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const kept: Rules = { holidays: settings.holidays, messageCap: settings.messageCap }
  const [rules, setRules] = useState<Rules>(kept)
  const set = (change: Partial<Rules>) => setRules((before) => ({ ...before, ...change }))
  const cap = rules.messageCap
  const { mutate, isPending, error } = useMutation(
    queries.settings.save.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: queries.settings.key() })
        toastDone('Saved.')
      },
    }),
  )
  return (
    <Section title="Rules for all workflows" about="They hold for every message to a person." anchor="rules">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          mutate(rules)
        }}
      >
        <div className={styles.wide}>
          <Holidays holidays={rules.holidays} onChange={(holidays) => set({ holidays })} />
        </div>
        <Switch
          className={styles.wide}
          label="Limit how many messages a person gets"
          description="From all workflows together. What is too much waits or is left out, as each workflow says."
          checked={cap !== null}
          onChange={(event) => set({ messageCap: event.currentTarget.checked ? usualCap : null })}
        />
        {cap && (
          <>
            <NumberInput
              label="At most"
              suffix={cap.count === 1 ? ' message' : ' messages'}
              min={1}
              max={1000}
              allowDecimal={false}
              clampBehavior="blur"
              value={cap.count}
              onChange={(count) => typeof count === 'number' && set({ messageCap: { ...cap, count } })}
            />
            <NumberInput
              label="In"
              suffix={cap.hours === 1 ? ' hour' : ' hours'}
              min={1}
              max={8760}
              allowDecimal={false}
              clampBehavior="blur"
              value={cap.hours}
              onChange={(hours) => typeof hours === 'number' && set({ messageCap: { ...cap, hours } })}
            />
          </>
        )}
        {error && (
          <div className={styles.wide}>
            <Callout tone="err">{sentenceOf(error)}</Callout>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" disabled={JSON.stringify(rules) === JSON.stringify(kept)} loading={isPending}>
            Save rules
          </Button>
        </div>
      </form>
    </Section>
  )
}
