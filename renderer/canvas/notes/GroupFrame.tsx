import type { NodeProps } from '@xyflow/react'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useBuilder, useBuilderStore, useStepActions } from '../builderContext.ts'
import { focusCanvas } from '../surface/focusCanvas.ts'
import styles from './GroupFrame.module.css'
import type { GroupNode } from './noteNodes.ts'

/** A soft frame around steps with a title, by which all of them are taken. */
export const GroupFrame = memo(function GroupFrame({ data: { group } }: NodeProps<GroupNode>) {
  const store = useBuilderStore()
  const { notes: actions } = useStepActions()
  const { isWriting, isChosen } = useBuilder(({ writing, selected }) => ({
    isWriting: writing === group.id,
    isChosen: group.steps.every((id) => selected.includes(id)),
  }))
  return (
    <div className={styles.frame} data-selected={isChosen || undefined}>
      {isWriting ? (
        <Writing id={group.id} title={group.title} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: the commands Group and Ungroup, and the outline, are its twins
        // biome-ignore lint/a11y/useKeyWithClickEvents: the same
        <div
          className={styles.title}
          data-group-title
          dir="auto"
          title="Drag to move all its steps. Double-click to rename."
          onClick={(event) => {
            event.stopPropagation()
            focusCanvas()
            store.getState().select(group.steps)
          }}
          onDoubleClick={() => actions.startWriting(group.id)}
        >
          {group.title || 'Group'}
        </div>
      )}
    </div>
  )
})

function Writing({ id, title }: { id: string; title: string }) {
  const { notes: actions } = useStepActions()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && event.key !== 'Enter') return
    event.preventDefault()
    focusCanvas()
  }
  return (
    <input
      ref={field}
      className={`${styles.title} ${styles.field} nodrag nopan`}
      aria-label="Title of the group"
      placeholder="Title"
      dir="auto"
      value={title}
      onChange={({ currentTarget }) => actions.rename(id, currentTarget.value)}
      onBlur={actions.stopWriting}
      onKeyDown={onKeyDown}
    />
  )
}
