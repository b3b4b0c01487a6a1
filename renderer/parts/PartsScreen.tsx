import { useState } from 'react'
import { Page } from '../ui/Page.tsx'
import { Section } from '../ui/Section.tsx'
import { Buttons } from './Buttons.tsx'
import { Fields } from './Fields.tsx'
import styles from './Parts.module.css'
import { Sheets } from './Sheets.tsx'
import { States } from './States.tsx'
import { Steps } from './Steps.tsx'

/** Every part of the screens in every state, for those who build them. Not in what is shipped. */
export function PartsScreen() {
  const [isLong, setLong] = useState(false)
  return (
    <Page
      title="Parts"
      actions={
        <label className={styles.long}>
          <input type="checkbox" checked={isLong} onChange={(event) => setLong(event.currentTarget.checked)} /> Long
          words
        </label>
      }
    >
      <div className={styles.parts}>
        <Section title="Buttons" about="Verbs. One main button in sight.">
          <Buttons word={isLong ? 'Terminvereinbarungsbestätigung versenden' : 'Turn on'} />
        </Section>
        <Section title="Fields" about="Their words above, what is wrong below.">
          <Fields word={isLong ? 'Donaudampfschifffahrtsgesellschaft' : 'First name'} />
        </Section>
        <Section title="States" about="A word and an icon, never a colour alone.">
          <States />
        </Section>
        <Section title="Steps" about="The families, and what stands on a card.">
          <Steps />
        </Section>
        <Section title="Sheets, notes, work that takes its time">
          <Sheets />
        </Section>
      </div>
    </Page>
  )
}
