import { Button, Radio, Select } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { useBuilderStore } from '../canvas/builderContext.ts'
import { chooseFileOf } from '../ui/chooseFileOf.ts'
import { PickPeople } from './PickPeople.tsx'
import type { ChosenWho } from './testSession.ts'
import styles from './WhoMenu.module.css'

const kinds: readonly { kind: ChosenWho['kind']; title: string; about: string }[] = [
  {
    kind: 'samples',
    title: 'Sample people',
    about: '20 who differ on purpose: no email, a long name, other time zones.',
  },
  { kind: 'segment', title: 'A segment of your people', about: 'Everyone who is in it now.' },
  { kind: 'people', title: 'People you pick', about: 'By name, email or phone number.' },
  { kind: 'file', title: 'People of a file', about: 'A CSV file. Nobody is imported.' },
]

/** Who takes part. What is not said yet (which segment, which people) is asked for, and the test waits for it. */
export function WhoFields({ who }: { who: ChosenWho }) {
  const store = useBuilderStore()
  const [kind, setKind] = useState<string>(who.kind)
  const choose = (next: ChosenWho) => store.getState().setTest({ who: next, untilMs: null, isPlaying: false })
  return (
    <Radio.Group
      label="Who takes part"
      value={kind}
      onChange={(next) => {
        setKind(next)
        if (next === 'samples') choose({ kind: 'samples' })
      }}
    >
      <div className={styles.kinds}>
        {kinds.map(({ kind: one, title, about }) => (
          <div key={one} className={styles.kind}>
            <Radio value={one} label={title} description={about} />
            {kind === one && one === 'segment' && <SegmentField who={who} onChoose={choose} />}
            {kind === one && one === 'people' && <PickPeople who={who} onChoose={choose} />}
            {kind === one && one === 'file' && <FileField who={who} onChoose={choose} />}
          </div>
        ))}
      </div>
    </Radio.Group>
  )
}

interface FieldProps {
  who: ChosenWho
  onChoose: (who: ChosenWho) => void
}

function SegmentField({ who, onChoose }: FieldProps) {
  const { queries } = useApi()
  const { data: segments, isPending } = useQuery(queries.segments.list.queryOptions())
  if (segments?.length === 0)
    return <p className={styles.hint}>You have no segments yet. Save a filter under People, then choose it here.</p>
  return (
    <Select
      className={styles.field ?? ''}
      aria-label="Segment"
      placeholder={isPending ? 'One moment…' : 'Choose a segment'}
      searchable
      nothingFoundMessage="No segment is called that"
      data={(segments ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      value={who.kind === 'segment' ? who.segment : null}
      onChange={(id) => {
        const segment = segments?.find((one) => one.id === id)
        if (segment) onChoose({ kind: 'segment', segment: segment.id, name: segment.name })
      }}
      comboboxProps={{ withinPortal: false }}
    />
  )
}

function FileField({ who, onChoose }: FieldProps) {
  return (
    <Button
      className={styles.field ?? ''}
      variant="default"
      leftSection={<IconFileSpreadsheet size={16} />}
      onClick={async () => {
        const file = await chooseFileOf('.csv,.txt,text/csv')
        if (file) onChoose({ kind: 'file', file, name: file.name })
      }}
    >
      {who.kind === 'file' ? `${who.name}: choose another…` : 'Choose a CSV file…'}
    </Button>
  )
}
