import { Select, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { PersonInput } from '../../../shared/contract/people.ts'
import { fieldTitle } from '../../../shared/fields.ts'
import styles from './PersonForm.module.css'
import { timeZones } from './timeZones.ts'

interface PersonFormProps {
  id: string
  start: PersonInput
  onSave: (person: PersonInput) => void
}

/** The form of a person; a button elsewhere with `form={id}` saves it. Each of its fields holds a detail of theirs. */
export function PersonForm({ id, start, onSave }: PersonFormProps) {
  const [person, setPerson] = useState(start)
  const set = (change: Partial<PersonInput>) => setPerson((before) => ({ ...before, ...change }))
  const texts = Object.entries(start.fields).filter(([, value]) => typeof value !== 'object')
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(person)
      }}
    >
      <TextInput
        label="First name"
        data-personal="field"
        value={person.firstName}
        data-autofocus
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ firstName: event.currentTarget.value })}
      />
      <TextInput
        label="Last name"
        data-personal="field"
        value={person.lastName}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => set({ lastName: event.currentTarget.value })}
      />
      <TextInput
        label="Email"
        type="email"
        className={styles.wide}
        data-personal="field"
        value={person.email}
        maxLength={320}
        autoComplete="off"
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label="Phone"
        type="tel"
        data-personal="field"
        value={person.phone}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <TextInput
        label="Status"
        description="Such as new, trial or customer"
        inputWrapperOrder={['label', 'input', 'description']}
        data-personal="field"
        value={person.status}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => set({ status: event.currentTarget.value })}
      />
      <TagsInput
        label="Tags"
        className={styles.wide}
        placeholder={person.tags.length > 0 ? undefined : 'Type a tag and press Enter'}
        attributes={{ input: { 'data-personal': 'field' } }}
        value={person.tags}
        onChange={(tags) => set({ tags })}
      />
      <Select
        label="Time zone"
        className={styles.wide}
        description="Left empty: the time zone of your business"
        inputWrapperOrder={['label', 'input', 'description']}
        searchable
        clearable
        data={timeZones(person.timeZone)}
        data-personal="field"
        value={person.timeZone || null}
        onChange={(timeZone) => set({ timeZone: timeZone ?? '' })}
      />
      {texts.map(([name, value]) => (
        <TextInput
          key={name}
          label={fieldTitle(name)}
          data-personal="field"
          value={String(person.fields[name] ?? value ?? '')}
          onChange={(event) => set({ fields: { ...person.fields, [name]: event.currentTarget.value } })}
        />
      ))}
    </form>
  )
}
