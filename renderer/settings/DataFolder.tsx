import { Section } from '../ui/Section.tsx'
import styles from './SettingsScreen.module.css'

export function DataFolder({ folder }: { folder: string }) {
  return (
    <Section
      title="Your data"
      anchor="data"
      about="Everything is on this computer, in one folder. Leadloom has no servers and sends nothing about you anywhere."
    >
      <code className={styles.path}>{folder}</code>
    </Section>
  )
}
