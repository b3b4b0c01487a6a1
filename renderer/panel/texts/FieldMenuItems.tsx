import { Menu } from '@mantine/core'
import { factFields } from '../../../shared/fields.ts'
import { factAt } from '../../../shared/rules.ts'
import styles from './FieldMenuItems.module.css'
import { useSampleFacts } from './useSampleFacts.ts'

/** The personal fields, each with the first person's value and how many have none. */
export function FieldMenuItems({ onChoose }: { onChoose: (name: string) => void }) {
  const samples = useSampleFacts()
  const sampleValue = (index: number, name: string) => String(factAt(samples[index]?.facts ?? {}, name) ?? '')
  return (
    <>
      <Menu.Label>Personal fields</Menu.Label>
      {factFields
        .filter(({ onlyRules }) => !onlyRules)
        .map(({ name, title }) => {
          const missing = samples.filter((_, index) => sampleValue(index, name) === '').length
          const example = sampleValue(0, name)
          return (
            <Menu.Item key={name} onClick={() => onChoose(name)}>
              {title}
              <span className={styles.about}>
                {[example, missing > 0 ? `${missing} of ${samples.length} have none` : ''].filter(Boolean).join(' · ')}
              </span>
            </Menu.Item>
          )
        })}
    </>
  )
}
