import { Button, Popover } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { RunEvent } from '../../../shared/contract/runs.ts'
import { useBuilderStore, useGraph, useStepActions } from '../../canvas/builderContext.ts'
import { type Fix, fixOf } from './fixOf.ts'
import { LiveAnswer } from './LiveAnswer.tsx'
import styles from './Why.module.css'

interface WhyProps {
  /** Says which: "Why is Maya here?" */
  label: string
  event: Pick<RunEvent, 'type' | 'reason' | 'node' | 'port'> & { at?: string }
  /** What is known of it. */
  sentence: ReactNode
  /** A real person: the engine is asked, with the values of then. */
  live?: { person: string; workflow: string } | undefined
}

/** "Why?" of what happened to somebody at a step. */
export function Why({ label, event, sentence, live }: WhyProps) {
  const graph = useGraph()
  return (
    <WhyButton label={label} fix={fixOf(event, graph)}>
      <p>{sentence}</p>
      {live && <LiveAnswer {...live} step={event.node} at={event.at} />}
    </WhyButton>
  )
}

/** "Why?": the answer, and a button that leads to where it can be changed. */
export function WhyButton({ label, fix, children }: { label: string; fix: Fix; children: ReactNode }) {
  const store = useBuilderStore()
  const { switchSteps } = useStepActions()
  const [, go] = useLocation()
  const [isOpen, setOpen] = useState(false)
  const follow = ({ to }: Fix) => {
    setOpen(false)
    const { set, select } = store.getState()
    if (to.kind === 'limits') return go('/settings/rules')
    set({ person: null, looking: null })
    if (to.kind === 'switchOn') {
      select([to.id], { openPanel: true, focus: true, tab: 'step' })
      return switchSteps([to.id], 'on')
    }
    if (to.kind === 'workflow') return select([], { openPanel: true, focus: true })
    select([to.id], { openPanel: true, focus: true, tab: to.tab, field: to.field })
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} width={300} position="bottom-end" shadow="md" withinPortal trapFocus>
      <Popover.Target>
        <button type="button" className={styles.ask} aria-label={label} onClick={() => setOpen(!isOpen)}>
          Why?
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.answer ?? ''}>
        {children}
        <Button size="xs" variant="light" onClick={() => follow(fix)}>
          {fix.label}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}
