import { ActionIcon, Button, Input, Menu, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { z } from 'zod'
import type { ControlProps } from './controlProps.ts'
import styles from './ListBox.module.css'
import { TextEditor } from './TextEditor.tsx'
import { useRecordTypes } from './useRecordTypes.ts'

const pairsShape = z.record(z.string(), z.string())

/** Fields of a record with what to put into each, as a text with personal fields. */
export function PairsControl({ field: { meta }, value, error, config, onChange, onLeave }: ControlProps) {
  const pairs = pairsShape.safeParse(value).data ?? {}
  const known = useRecordTypes().find(({ id }) => id === config.recordType)?.fields ?? []
  const [ownName, setOwnName] = useState<string | null>(null)
  const titleOf = (name: string) => known.find((one) => one.name === name)?.title ?? name
  const add = (name: string) => {
    setOwnName(null)
    if (name && !Object.hasOwn(pairs, name)) onChange({ ...pairs, [name]: '' }, 'choice')
  }
  return (
    <Input.Wrapper label={meta.title} description={meta.help} error={error} labelElement="div">
      <div className={styles.list}>
        {Object.entries(pairs).map(([name, text]) => (
          <div key={name} className={styles.pair}>
            <TextEditor
              label={titleOf(name)}
              value={text}
              onChange={(next, kind) => onChange({ ...pairs, [name]: next }, kind)}
              onLeave={onLeave}
            />
            <ActionIcon
              size={28}
              aria-label={`Remove ${titleOf(name)}`}
              onClick={() =>
                onChange(Object.fromEntries(Object.entries(pairs).filter(([key]) => key !== name)), 'choice')
              }
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        {ownName === null ? (
          <Menu width={240} position="bottom-start">
            <Menu.Target>
              <Button variant="default" size="xs" leftSection={<IconPlus size={14} />}>
                Add a field
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {known
                .filter(({ name }) => !Object.hasOwn(pairs, name))
                .map(({ name, title }) => (
                  <Menu.Item key={name} onClick={() => add(name)}>
                    {title}
                  </Menu.Item>
                ))}
              <Menu.Item onClick={() => setOwnName('')}>Another field …</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : (
          <div className={styles.row}>
            <TextInput
              label="Name of the field"
              data-autofocus
              autoFocus
              value={ownName}
              maxLength={60}
              onChange={(event) => setOwnName(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') add(ownName.trim())
              }}
            />
            <Button variant="default" onClick={() => add(ownName.trim())}>
              Add
            </Button>
          </div>
        )}
      </div>
    </Input.Wrapper>
  )
}
