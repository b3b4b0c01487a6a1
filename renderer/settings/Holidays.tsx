import { ActionIcon, Button, Checkbox, Input, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './MessageRules.module.css'
import { inOrder, printHoliday } from './printHoliday.ts'

interface HolidaysProps {
  /** 2027-12-25, or 12-25 for every year. */
  holidays: readonly string[]
  onChange: (holidays: string[]) => void
}

/** The days off: a list, and a line that adds one. */
export function Holidays({ holidays, onChange }: HolidaysProps) {
  const [day, setDay] = useState('')
  const [isYearly, setYearly] = useState(false)
  const add = () => {
    if (!day) return
    onChange(inOrder([...holidays, isYearly ? day.slice(5) : day]))
    setDay('')
  }
  return (
    <Input.Wrapper
      label="Holidays"
      labelElement="div"
      description="They are no business days, and workflows that keep holidays send nothing on them."
    >
      {holidays.length > 0 && (
        <ul className={styles.holidays}>
          {inOrder(holidays).map((holiday) => (
            <li key={holiday} className={styles.holiday}>
              {printHoliday(holiday)}
              <ActionIcon
                size={24}
                aria-label={`Remove ${printHoliday(holiday)}`}
                onClick={() => onChange(holidays.filter((one) => one !== holiday))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <TextInput
          type="date"
          aria-label="Day of the holiday"
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <Checkbox label="Every year" checked={isYearly} onChange={(event) => setYearly(event.currentTarget.checked)} />
        <Button variant="default" leftSection={<IconPlus size={16} />} disabled={!day} onClick={add}>
          Add holiday
        </Button>
      </div>
    </Input.Wrapper>
  )
}
