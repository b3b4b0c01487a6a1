import { Button, Popover, Switch } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../api/ApiProvider.tsx'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { printCount } from '../ui/counts.ts'
import { withNames } from '../ui/withNames.tsx'
import { StartField } from './StartField.tsx'
import { WhoFields } from './WhoFields.tsx'
import styles from './WhoMenu.module.css'
import { namedIn, whoWords } from './whoWords.ts'

/** Who takes part, when it starts, and what runs beside it: all of it takes effect at once. */
export function WhoMenu() {
  const [isOpen, setOpen] = useState(false)
  const { who, count } = useBuilder(({ test }) => ({ who: test?.who, count: test?.people ?? null }))
  if (!who) return null
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      trapFocus
      withinPortal
      shadow="md"
      position="top-end"
      width={384}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          className={styles.target ?? ''}
          rightSection={<IconChevronDown size={16} />}
          onClick={() => setOpen(!isOpen)}
          title="Who takes part, and from when"
        >
          <span className={styles.words}>{withNames(whoWords(who, count), namedIn(who))}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.menu ?? ''}>
        <WhoFields who={who} />
        <StartField />
        <Others />
        <p className={styles.hint}>Your people are only read: the test runs on copies of them. Nothing is sent.</p>
      </Popover.Dropdown>
    </Popover>
  )
}

/** "With your other workflows that are on", where there are any. */
function Others() {
  const { queries } = useApi()
  const store = useBuilderStore()
  const { id, withOn } = useBuilder(({ workflowId, test }) => ({ id: workflowId, withOn: test?.withOn ?? false }))
  const { data = [] } = useQuery(queries.workflows.list.queryOptions())
  const others = data.filter((one) => one.status === 'on' && one.id !== id)
  return (
    <Switch
      label="With your other workflows that are on"
      description={
        others.length === 0
          ? 'No other workflow is on.'
          : `${printCount(others.length, 'workflow')}: shows who gets messages of several at once.`
      }
      disabled={others.length === 0 && !withOn}
      checked={withOn}
      onChange={(event) => store.getState().setTest({ withOn: event.currentTarget.checked })}
    />
  )
}
