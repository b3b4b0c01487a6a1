import { useBuilder } from '../builderContext.ts'
import { notesOf } from '../document/notes.ts'
import styles from '../surface/Canvas.module.css'

/** Tells a screen reader which note is chosen. */
export function NoteAnnouncer() {
  const said = useBuilder(({ chosenNotes, derived, selected }) => {
    const [chosen] = chosenNotes
    if (!chosen || selected.length > 0) return ''
    const notes = notesOf(derived.graph)
    const index = notes.findIndex(({ id }) => id === chosen)
    const text = notes[index]?.text.trim()
    if (chosenNotes.length > 1) return `${chosenNotes.length} notes are chosen.`
    return index < 0 ? '' : `${text ? `Note: ${text}` : 'Empty note'}. Note ${index + 1} of ${notes.length}.`
  })
  return (
    <div className={styles.unseen} role="status" aria-live="polite">
      {said}
    </div>
  )
}
