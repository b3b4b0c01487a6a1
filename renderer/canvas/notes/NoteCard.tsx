import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type NodeProps, NodeResizeControl } from '@xyflow/react'
import { type KeyboardEvent, memo, useEffect, useRef } from 'react'
import { useBuilder, useStepActions } from '../builderContext.ts'
import { noteLimit, noteSizes } from '../document/notes.ts'
import { focusCanvas } from '../surface/focusCanvas.ts'
import styles from './NoteCard.module.css'
import type { NoteNode } from './noteNodes.ts'

/** A piece of paper for whoever draws: what nobody is sent and no step does. */
export const NoteCard = memo(function NoteCard({ data: { note }, selected, dragging }: NodeProps<NoteNode>) {
  const { notes: actions } = useStepActions()
  const { isWriting, isOnly } = useBuilder(({ writing, chosenNotes, selected: steps }) => ({
    isWriting: writing === note.id,
    isOnly: steps.length === 0 && chosenNotes.length === 1 && chosenNotes[0] === note.id,
  }))
  return (
    <div className={styles.note} data-selected={selected || undefined} data-note={note.id}>
      {isWriting ? (
        <Writing id={note.id} text={note.text} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: Enter does the same on the canvas, and the pencil beside it
        <div
          className={`${styles.text} ${selected ? 'nowheel' : ''}`}
          dir="auto"
          onDoubleClick={() => actions.startWriting(note.id)}
        >
          {note.text || <span className={styles.nothing}>Empty note</span>}
        </div>
      )}
      {isOnly && !dragging && (
        <>
          <div className={`${styles.bar} nodrag nopan`} role="toolbar" aria-label="This note">
            <Act label="Write" onClick={() => actions.startWriting(note.id)} icon={<IconPencil size={18} />} />
            <Act label="Delete" onClick={actions.removeChosen} icon={<IconTrash size={18} />} />
          </div>
          <NodeResizeControl
            className={styles.corner ?? ''}
            minWidth={noteSizes.least.width}
            minHeight={noteSizes.least.height}
            maxWidth={noteSizes.most}
            maxHeight={noteSizes.most}
            onResizeEnd={(_event, { x, y, width, height }) => actions.place(note.id, { x, y }, { width, height })}
          />
        </>
      )}
    </div>
  )
})

function Writing({ id, text }: { id: string; text: string }) {
  const { notes: actions } = useStepActions()
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    focusCanvas()
  }
  return (
    <textarea
      ref={field}
      className={`${styles.field} nodrag nopan nowheel`}
      aria-label="Note"
      placeholder="Write a note"
      dir="auto"
      maxLength={noteLimit}
      value={text}
      onChange={({ currentTarget }) => actions.write(id, currentTarget.value, currentTarget.scrollHeight)}
      onBlur={actions.stopWriting}
      onKeyDown={onKeyDown}
    />
  )
}

const Act = ({ label, onClick, icon }: { label: string; onClick: () => void; icon: React.ReactNode }) => (
  <Tooltip label={label} openDelay={200}>
    <ActionIcon size={28} tabIndex={-1} aria-label={label} onClick={onClick}>
      {icon}
    </ActionIcon>
  </Tooltip>
)
