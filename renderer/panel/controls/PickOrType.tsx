import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'

interface PickOrTypeProps {
  label: string
  description?: string | undefined
  error: string | null
  value: string
  options: readonly { value: string; label: string }[]
  /** What choosing nothing means. Left out, something has to be chosen. */
  empty?: string | undefined
  /** The last choice, which asks for a name that is not in the list: "Another field …" */
  other: string
  onChange: (value: string, kind: 'typing' | 'choice') => void
  onLeave: () => void
}

/** A choice of what is there, which also takes a name that is not there yet. */
export function PickOrType({ label, description, error, value, options, empty, other, ...rest }: PickOrTypeProps) {
  const { onChange, onLeave } = rest
  const [isTyping, setTyping] = useState(false)
  const isListed = options.some((option) => option.value === value)
  const isOther = isTyping || (value !== '' && !isListed)
  return (
    <div>
      <Select
        label={label}
        description={description}
        error={isOther ? null : error}
        data={[
          ...(empty === undefined ? [] : [{ value: '', label: empty }]),
          ...options,
          { value: otherChoice, label: other },
        ]}
        value={isOther ? otherChoice : value === '' && empty === undefined ? null : value}
        placeholder="Choose"
        searchable={options.length > 8}
        allowDeselect={false}
        onChange={(chosen) => {
          if (chosen === null) return
          setTyping(chosen === otherChoice)
          if (chosen !== otherChoice) onChange(chosen, 'choice')
        }}
      />
      {isOther && (
        <TextInput
          mt={4}
          aria-label={`${label}: name`}
          placeholder="Its name"
          error={error}
          value={isListed ? '' : value}
          onChange={(event) => onChange(event.currentTarget.value, 'typing')}
          onBlur={onLeave}
        />
      )}
    </div>
  )
}

const otherChoice = ' other'
