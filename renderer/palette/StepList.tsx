import { TextInput } from '@mantine/core'
import { IconChevronDown, IconSearch } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { Family } from '../../shared/nodes/define.ts'
import { groupedSteps, type PaletteStep } from './families.ts'
import styles from './StepList.module.css'
import { StepTile } from './StepTile.tsx'

/** How a dragged step type is called among what can be dropped. */
export const stepDragType = 'application/x-leadloom-step'

interface StepListProps {
  onChoose: (type: string) => void
  isAllowed?: (step: PaletteStep) => boolean
  isDraggable?: boolean
  autoFocus?: boolean
  /** A family that is folded away as a whole, because it is hardly needed now. */
  folded?: Family | null
  /** With a sentence about each step, as in the picker. */
  withAbout?: boolean
}

/** All step types by family, with a search. Enter takes the first; arrows walk; a click chooses; dragging places. */
export function StepList({
  onChoose,
  isAllowed,
  isDraggable = false,
  folded = null,
  autoFocus = false,
  withAbout = false,
}: StepListProps) {
  const [search, setSearch] = useState('')
  const [unfolded, setUnfolded] = useState<readonly Family[]>([])
  const groups = useMemo(() => groupedSteps(search, isAllowed, folded), [search, isAllowed, folded])
  const list = useRef<HTMLDivElement>(null)
  const first = groups[0]?.steps[0]
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button.matches(':focus'))
    buttons[Math.max(0, at + (event.key === 'ArrowDown' ? 1 : -1))]?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys only move the focus among the buttons inside
    <div className={styles.list} ref={list} onKeyDown={walk}>
      <TextInput
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && first) onChoose(first.type)
        }}
        placeholder="Search steps"
        aria-label="Search steps"
        leftSection={<IconSearch size={16} />}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
      />
      <div className={styles.groups}>
        {groups.map(({ family, word, steps, rare }) => (
          <section key={family} aria-label={word}>
            <h3 className={styles.word}>{word}</h3>
            {(unfolded.includes(family) ? [...steps, ...rare] : steps).map((step) => (
              <button
                key={step.type}
                type="button"
                className={styles.step}
                title={withAbout ? undefined : step.about}
                draggable={isDraggable}
                onDragStart={(event: DragEvent) => {
                  event.dataTransfer.setData(stepDragType, step.type)
                  event.dataTransfer.effectAllowed = 'copy'
                }}
                onClick={() => onChoose(step.type)}
              >
                <StepTile family={step.family} icon={step.icon} size={28} />
                <span>
                  {step.title}
                  {withAbout && <span className={styles.about}>{step.about}</span>}
                </span>
              </button>
            ))}
            {rare.length > 0 && !unfolded.includes(family) && (
              <button
                type="button"
                className={styles.more}
                onClick={() => setUnfolded((before) => [...before, family])}
              >
                <IconChevronDown size={16} aria-hidden />
                {steps.length > 0 ? `${rare.length} more` : `${rare.length} ways to ${word.toLowerCase()}`}
              </button>
            )}
          </section>
        ))}
        {groups.length === 0 && <p className={styles.none}>No step fits “{search}”.</p>}
      </div>
    </div>
  )
}
