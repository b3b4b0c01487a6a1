import { Chip, Input } from '@mantine/core'
import { asText } from '../../../shared/asText.ts'
import { weekdays } from '../../../shared/weekdays.ts'
import type { ControlProps } from './controlProps.ts'
import styles from './WeekdaysControl.module.css'

const short = (day: string) => day.charAt(0).toUpperCase() + day.slice(1, 3)

/** The seven days, each on or off. */
export function WeekdaysControl({ field, value, error, onChange }: ControlProps) {
  const chosen = Array.isArray(value) ? value.map(asText) : []
  return (
    <Input.Wrapper label={field.meta.title} description={field.meta.help} error={error} labelElement="div">
      <Chip.Group
        multiple
        value={chosen}
        onChange={(days) =>
          onChange(
            weekdays.filter((day) => days.includes(day)),
            'choice',
          )
        }
      >
        <fieldset aria-label={field.meta.title} className={styles.days}>
          {weekdays.map((day) => (
            <Chip key={day} value={day} size="xs" radius="sm" variant="light">
              {short(day)}
            </Chip>
          ))}
        </fieldset>
      </Chip.Group>
    </Input.Wrapper>
  )
}
