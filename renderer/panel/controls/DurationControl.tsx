import { Input, NumberInput } from '@mantine/core'
import { z } from 'zod'
import type { ControlProps } from './controlProps.ts'

const units = ['days', 'hours', 'minutes'] as const
const most = { days: 3650, hours: 8760, minutes: 525_600 }
const shape = z.looseObject({
  days: z.number().optional(),
  hours: z.number().optional(),
  minutes: z.number().optional(),
})

/** A length of time in days, hours and minutes. */
export function DurationControl({ field: { meta }, value, error, onChange, onLeave }: ControlProps) {
  const length = shape.safeParse(value).data ?? {}
  return (
    <Input.Wrapper label={meta.title} description={meta.help} error={error} labelElement="div">
      <div style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: 8 }}>
        {units.map((unit) => (
          <NumberInput
            key={unit}
            aria-label={`${meta.title}: ${unit}`}
            value={length[unit] ?? 0}
            min={0}
            max={most[unit]}
            allowDecimal={false}
            clampBehavior="blur"
            suffix={` ${length[unit] === 1 ? unit.slice(0, -1) : unit}`}
            onChange={(number) => onChange({ ...length, [unit]: Number(number) || 0 }, 'typing')}
            onBlur={onLeave}
          />
        ))}
      </div>
    </Input.Wrapper>
  )
}
