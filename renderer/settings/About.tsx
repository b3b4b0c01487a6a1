import { Section } from '../ui/Section.tsx'
import { licences } from './licences.ts'
import styles from './SettingsScreen.module.css'

export function About({ version }: { version: string }) {
  return (
    <Section title="About Leadloom" anchor="about">
      <div className={styles.stack}>
        <p>Version {version}, under the MIT licence.</p>
        <details>
          <summary>Made with the work of others</summary>
          <ul className={styles.licences}>
            {licences.map(({ name, licence }) => (
              <li key={name}>
                {name} <span className={styles.quiet}>{licence}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
    </Section>
  )
}
