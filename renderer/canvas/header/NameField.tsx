import { useBuilder, useBuilderStore } from '../builderContext.ts'
import { focusCanvas } from '../surface/focusCanvas.ts'
import styles from './BuilderHeader.module.css'

/** The name, to be written over in place. */
export function NameField({ isReadOnly }: { isReadOnly: boolean }) {
  const store = useBuilderStore()
  const name = useBuilder(({ history }) => history.present.name)
  return (
    <input
      className={styles.name}
      value={name}
      readOnly={isReadOnly}
      maxLength={200}
      aria-label="Name of the workflow"
      data-name="workflow"
      placeholder="Name"
      onChange={(event) => {
        const { history, changeLater } = store.getState()
        changeLater({ ...history.present, name: event.currentTarget.value }, 'name')
      }}
      onBlur={() => store.getState().settle()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') focusCanvas()
      }}
    />
  )
}
