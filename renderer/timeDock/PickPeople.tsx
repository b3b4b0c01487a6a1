import { MultiSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { Person } from '../../shared/contract/people.ts'
import { useApi } from '../api/ApiProvider.tsx'
import type { ChosenWho } from './testSession.ts'
import styles from './WhoMenu.module.css'

const mark = { 'data-personal': true }

interface PickPeopleProps {
  who: ChosenWho
  onChoose: (who: ChosenWho) => void
}

/** Picks some of your people by searching for them. The test runs as soon as there is one. */
export function PickPeople({ who, onChoose }: PickPeopleProps) {
  const { queries } = useApi()
  const picked = who.kind === 'people' ? who.people : []
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed.trim())
  const { data, isPending } = useQuery({
    ...queries.people.list.queryOptions({ input: { search, limit: 20 } }),
    placeholderData: (before) => before,
  })
  const found = (data?.people ?? []).map((person) => ({ id: person.id, name: nameOf(person) }))
  const known = new Map([...found, ...picked].map((one) => [one.id, one]))
  return (
    <MultiSelect
      className={styles.field ?? ''}
      aria-label="People"
      placeholder={picked.length === 0 ? 'Search by name, email or phone' : ''}
      searchable
      attributes={theirs}
      hidePickedOptions
      maxValues={100}
      data={[...known.values()].map(({ id, name }) => ({ value: id, label: name }))}
      // What was found is found by the host, which also looks at emails and phone numbers.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={isPending ? 'One moment…' : 'Nobody was found'}
      value={picked.map(({ id }) => id)}
      onChange={(ids) => {
        setTyped('')
        const people = ids.flatMap((id) => known.get(id) ?? [])
        onChoose(people.length > 0 ? { kind: 'people', people } : { kind: 'samples' })
      }}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

/** Those that are picked, those that are found, and what is typed to find them. */
const theirs = { pill: mark, option: mark, inputField: { 'data-personal': 'field' } }

const nameOf = ({ name, email, phone }: Person) => name || email || phone || 'Somebody without a name'
