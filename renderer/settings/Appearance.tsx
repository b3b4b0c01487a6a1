import { SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { Section } from '../ui/Section.tsx'

/** Light, dark, or as the computer is set. Kept on this computer only. */
export function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title="Appearance" anchor="appearance">
      <SegmentedControl
        aria-label="Appearance"
        transitionDuration={0}
        data={choices.map(({ value, label }) => ({ value, label }))}
        value={colorScheme}
        onChange={(value) => {
          const choice = choices.find((one) => one.value === value)
          if (choice) setColorScheme(choice.value)
        }}
      />
    </Section>
  )
}

const choices = [
  { value: 'auto', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const
