import { ActionIcon, Button, Input, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { z } from 'zod'
import type { ControlProps } from './controlProps.ts'

const sharesShape = z.array(z.looseObject({ port: z.string(), title: z.string().optional(), percent: z.number() }))
type Share = z.infer<typeof sharesShape>[number]

/** The ways of a split with their percentages. What is missing to 100 is said by the problem below. */
export function SharesControl({ field, value, error, onChange, onLeave }: ControlProps) {
  const shares = sharesShape.safeParse(value).data ?? []
  const change = (port: string, part: Partial<Share>) =>
    onChange(
      shares.map((share) => (share.port === port ? { ...share, ...part } : share)),
      'typing',
    )
  const add = () => {
    const port = [...'abcdefghij'].find((letter) => !shares.some((share) => share.port === letter))
    if (!port) return
    const even = evenShares(shares.length + 1)
    const all = [...shares, { port, title: port.toUpperCase(), percent: 0 }]
    onChange(
      all.map((share, index) => ({ ...share, percent: even[index] ?? 0 })),
      'choice',
    )
  }
  const remove = (port: string) => {
    const left = shares.filter((share) => share.port !== port)
    const even = evenShares(left.length)
    onChange(
      left.map((share, index) => ({ ...share, percent: even[index] ?? 0 })),
      'choice',
    )
  }
  return (
    <Input.Wrapper label={field.meta.title} error={error} labelElement="div">
      <div style={{ display: 'grid', gap: 8 }}>
        {shares.map(({ port, title, percent }) => (
          <div
            key={port}
            style={{ display: 'grid', gridTemplateColumns: '1fr 96px 28px', gap: 8, alignItems: 'center' }}
          >
            <TextInput
              aria-label={`Name of way ${port}`}
              value={title ?? port.toUpperCase()}
              onChange={(event) => change(port, { title: event.currentTarget.value })}
              onBlur={onLeave}
            />
            <NumberInput
              aria-label={`Percentage of way ${port}`}
              value={percent}
              min={0}
              max={100}
              suffix=" %"
              onChange={(number) => change(port, { percent: Number(number) || 0 })}
              onBlur={onLeave}
            />
            <ActionIcon
              size={28}
              disabled={shares.length <= 2}
              onClick={() => remove(port)}
              aria-label={`Remove way ${title ?? port}`}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} />}
          onClick={add}
          disabled={shares.length >= 10}
        >
          Add a way
        </Button>
      </div>
    </Input.Wrapper>
  )
}

/** Whole percentages that add up to 100. */
const evenShares = (count: number) =>
  Array.from({ length: count }, (_, index) => Math.floor(100 / count) + (index < 100 % count ? 1 : 0))
