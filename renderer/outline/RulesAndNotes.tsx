import { Anchor } from '@mantine/core'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import styles from './OutlineScreen.module.css'
import { outlineFor } from './outlineFor.ts'

/** What holds for the whole workflow, in sentences, and what somebody noted beside it. */
export function RulesAndNotes() {
  const store = useBuilderStore()
  const { settings, notes } = useBuilder(({ derived }) => outlineFor(derived.graph))
  const open = () => store.getState().select([], { openPanel: true, focus: true })
  return (
    <div className={styles.foot}>
      <section aria-label="Rules">
        <h2 className={styles.title}>Rules</h2>
        <p className={styles.rules}>
          {settings.join(' ')}{' '}
          <Anchor component="button" type="button" inherit onClick={open}>
            Change them
          </Anchor>
        </p>
      </section>
      {notes.length > 0 && (
        <section aria-label="Notes">
          <h2 className={styles.title}>Notes</h2>
          {notes.map((note, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: notes have no other name than their place
            <p key={index} className={styles.note} dir="auto">
              {note}
            </p>
          ))}
        </section>
      )}
    </div>
  )
}
