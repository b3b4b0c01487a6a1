import { ActionIcon, Button, Input, Menu, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { asText } from '../../../shared/asText.ts'
import { type HappeningType, happeningTypes } from '../../../shared/happenings.ts'
import { type Awaited, awaitedWays, waitForEvent } from '../../../shared/nodes/waitForEvent.ts'
import { awaitable, fieldsToMatch } from './awaitedFields.ts'
import { changeAwaited, newAwaited } from './changeAwaited.ts'
import type { ControlProps } from './controlProps.ts'
import styles from './ListBox.module.css'

const words = (type: HappeningType) => ({ value: type, label: happeningTypes[type] })

interface EventsControlProps extends ControlProps {
  /** Draws what narrows an event down: the control of this folder. */
  Part: (props: ControlProps) => ReactNode
}

/** What a step waits for. Each is a way out of its own. */
export function EventsControl({ field: { meta }, value, error, onChange, onLeave, Part }: EventsControlProps) {
  const events: readonly Awaited[] = waitForEvent.config.shape.events.safeParse(value).data ?? []
  const ways = awaitedWays(events)
  return (
    <Input.Wrapper label={meta.title} description={meta.help} error={error} labelElement="div">
      <div className={styles.list}>
        {ways.map(({ event, port, title, match }, index) => (
          <section key={port} className={styles.item} aria-label={title}>
            <div className={styles.top}>
              <Select
                aria-label={`What to wait for, ${index + 1}`}
                data={[...new Set([...awaitable, event])].map(words)}
                value={event}
                allowDeselect={false}
                onChange={(chosen) => {
                  const next = awaitable.find((one) => one === chosen)
                  if (next)
                    onChange(events.with(index, changeAwaited(events, index, { event: next, match: {} })), 'choice')
                }}
              />
              {events.length > 1 && (
                <ActionIcon
                  size={28}
                  aria-label={`Do not wait for “${title}”`}
                  onClick={() => onChange(events.toSpliced(index, 1), 'choice')}
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </div>
            {fieldsToMatch(event).map((one) => (
              <Part
                key={one.key}
                field={one}
                value={match[one.key] ?? ''}
                error={null}
                config={match}
                onChange={(next, kind) =>
                  onChange(
                    events.with(
                      index,
                      changeAwaited(events, index, { event, match: { ...match, [one.key]: asText(next) } }),
                    ),
                    kind,
                  )
                }
                onLeave={onLeave}
              />
            ))}
          </section>
        ))}
        <Menu width={240} position="bottom-start">
          <Menu.Target>
            <Button variant="default" size="xs" leftSection={<IconPlus size={14} />} disabled={events.length >= 10}>
              Or until they …
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {awaitable.map((event) => (
              <Menu.Item key={event} onClick={() => onChange([...events, newAwaited(events, event)], 'choice')}>
                {happeningTypes[event]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
    </Input.Wrapper>
  )
}
