import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Settings } from '../../shared/contract/settings.ts'
import { countries } from '../../shared/countries.ts'
import { useApi } from '../api/ApiProvider.tsx'
import { sentenceOf } from '../api/sentenceOf.ts'
import { timeZones } from '../people/person/timeZones.ts'
import { Callout } from '../ui/Callout.tsx'
import { Section } from '../ui/Section.tsx'
import { toastDone } from '../ui/toast.tsx'
import styles from './SettingsScreen.module.css'

type BusinessForm = Pick<Settings, 'businessName' | 'postalAddress' | 'timeZone' | 'country'>

/** Who writes, from where, and in which time. */
export function Business({ settings }: { settings: Settings }) {
  const { queries } = useApi()
  const queryClient = useQueryClient()
  const { businessName, postalAddress, timeZone, country } = settings
  const [form, setForm] = useState<BusinessForm>({ businessName, postalAddress, timeZone, country })
  const set = (change: Partial<BusinessForm>) => setForm((before) => ({ ...before, ...change }))
  const isChanged =
    form.businessName !== businessName ||
    form.postalAddress !== postalAddress ||
    form.timeZone !== timeZone ||
    form.country !== country
  const { mutate, isPending, error } = useMutation(
    queries.settings.save.mutationOptions({
      onSuccess: () => {
        void queryClient.invalidateQueries({ queryKey: queries.settings.key() })
        toastDone('Saved.')
      },
    }),
  )
  return (
    <Section title="Your business" anchor="business">
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          mutate(form)
        }}
      >
        <TextInput
          className={styles.wide}
          label="Name"
          value={form.businessName}
          maxLength={200}
          onChange={(event) => set({ businessName: event.currentTarget.value })}
        />
        <Textarea
          className={styles.wide}
          label="Postal address"
          description="Shown at the foot of every marketing email. The law asks for it in most countries."
          autosize
          minRows={2}
          maxLength={500}
          value={form.postalAddress}
          onChange={(event) => set({ postalAddress: event.currentTarget.value })}
        />
        <Select
          label="Time zone"
          searchable
          allowDeselect={false}
          data={timeZones(form.timeZone)}
          value={form.timeZone}
          onChange={(zone) => zone && set({ timeZone: zone })}
        />
        <Select
          label="Country"
          description="For phone numbers without one"
          inputWrapperOrder={['label', 'input', 'description']}
          searchable
          allowDeselect={false}
          data={countries()}
          value={form.country}
          onChange={(code) => code && set({ country: code })}
        />
        {error && (
          <div className={styles.wide}>
            <Callout tone="err">{sentenceOf(error)}</Callout>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" disabled={!isChanged} loading={isPending}>
            Save
          </Button>
        </div>
      </form>
    </Section>
  )
}
