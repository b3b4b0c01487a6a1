import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileImport, IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useShell } from '../shell/ShellState.tsx'
import { chooseFileOf } from '../ui/chooseFileOf.ts'
import { Page } from '../ui/Page.tsx'
import { ImportSheet } from './import/ImportSheet.tsx'
import styles from './PeopleScreen.module.css'
import { PeopleTable } from './PeopleTable.tsx'
import { AddPerson } from './person/AddPerson.tsx'
import { PersonSheet } from './person/PersonSheet.tsx'

/** Everyone the business knows. `personId` opens one of them beside the table; "new" adds one. */
export function PeopleScreen({ personId }: { personId: string | null }) {
  const [, go] = useLocation()
  const [typed, setTyped] = useState('')
  const [search] = useDebouncedValue(typed.trim(), 150)
  const file = useShell((state) => state.peopleFile)
  const setFile = useShell((state) => state.setPeopleFile)
  const choose = async () => {
    const chosen = await chooseFileOf('.csv,.tsv,.txt,text/csv')
    if (chosen) setFile(chosen)
  }
  const backToTable = () => go('/people')
  return (
    <Page
      title="People"
      fills
      actions={
        <>
          <TextInput
            type="search"
            className={styles.search}
            leftSection={<IconSearch size={16} aria-hidden />}
            placeholder="Name, email, phone, status or tag"
            aria-label="Search people"
            data-personal="field"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={choose}>
            Import
          </Button>
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => go('/people/new')}>
            Add person
          </Button>
        </>
      }
    >
      <PeopleTable search={search} onImport={choose} />
      {personId === 'new' && <AddPerson onClose={backToTable} />}
      {personId !== null && personId !== 'new' && <PersonSheet key={personId} id={personId} onClose={backToTable} />}
      {file && <ImportSheet file={file} onClose={() => setFile(null)} />}
    </Page>
  )
}
