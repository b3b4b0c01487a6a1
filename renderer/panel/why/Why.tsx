import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { RunEvent } from '../../../shared/contract/runs.ts'
import { useBuilderStore, useGraph } from '../../canvas/builderContext.ts'
import { type Fix, fixOf } from './fixOf.ts'
import { LiveAnswer } from './LiveAnswer.tsx'
import styles from './Why.module.css'

interface WhyProps {
  /** Says which: "Why is Maya here?" */
  label: string
  event: Pick<RunEvent, 'type' | 'reason' | 'node' | 'port'> & { at?: string }
  /** What is known of it. */
  sentence: string
  /** A real person: the engine is asked, with the values of then. */
  live?: { person: string; workflow: string } | undefined
}

/** "Why?": the answer in a sentence, and a button that leads to where it can be changed. */
export function Why({ label, event, sentence, live }: WhyProps) {
  const store = useBuilderStore()
  const graph = useGraph()
  const [, go] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const { label: words, to } = fixOf(event, graph)
  const follow = (place: Fix['to']) => {
    setOpen(false)
    const { set, select } = store.getState()
    if (place.kind === 'limits') return go('/settings/rules')
    set({ person: null, looking: null })
    if (place.kind === 'workflow') return select([], { openPanel: true, focus: true })
    select([place.id], { openPanel: true, focus: true, tab: place.tab, field: place.field })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <button type="button" className={styles.ask} aria-label={label} onClick={() => setOpen(!isOpen)}>
          Why?
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.answer ?? ''}>
        <p>{sentence}</p>
        {live && <LiveAnswer {...live} step={event.node} at={event.at} />}
        <Button size="xs" variant="light" onClick={() => follow(to)}>
          {words}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
