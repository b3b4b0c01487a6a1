import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconChevronDown,
  IconChevronUp,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
  IconRefresh,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { dayMs } from '../../shared/duration.ts'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import type { CommandId } from '../commands/catalogue.ts'
import { factsOf } from '../commands/command.ts'
import { isMacComputer, printKeys } from '../commands/keys.ts'
import { printCount } from '../ui/counts.ts'
import { printDayTime } from '../ui/dates.ts'
import { LengthField } from './LengthField.tsx'
import { SpeedMenu } from './SpeedMenu.tsx'
import styles from './TimeDock.module.css'
import { testActions } from './testActions.ts'
import { useZone } from './useZone.ts'
import { WhoMenu } from './WhoMenu.tsx'

interface DockBarProps {
  isOpen: boolean
  onFold: () => void
}

/** The upper row of the dock: playing, the moment, who takes part, and how long. */
export function DockBar({ isOpen, onFold }: DockBarProps) {
  const store = useBuilderStore()
  const { hasResult, isPlaying } = useBuilder(({ test }) => ({
    hasResult: Boolean(test?.result),
    isPlaying: test?.isPlaying ?? false,
  }))
  const actions = testActions(store)
  return (
    <div className={styles.bar}>
      <Tool id="test.previousEvent" onClick={actions.previousEvent} isEnabled={hasResult}>
        <IconPlayerTrackPrev size={18} />
      </Tool>
      <Tool
        id="test.play"
        label={isPlaying ? 'Pause the test' : 'Play the test'}
        onClick={actions.playOrPause}
        isEnabled={hasResult}
      >
        {isPlaying ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}
      </Tool>
      <Tool id="test.nextEvent" onClick={actions.nextEvent} isEnabled={hasResult}>
        <IconPlayerTrackNext size={18} />
      </Tool>
      <Moment />
      <span className={styles.space} />
      <WhoMenu />
      <LengthField />
      <SpeedMenu />
      <Tool id="test.again" onClick={actions.runAgain} isEnabled={hasResult}>
        <IconRefresh size={18} />
      </Tool>
      <ActionIcon onClick={onFold} aria-label={isOpen ? 'Fold the time away' : 'Show the time'} aria-expanded={isOpen}>
        {isOpen ? <IconChevronDown size={18} /> : <IconChevronUp size={18} />}
      </ActionIcon>
    </div>
  )
}

/** "Tue 9 Jun, 10:00 · day 2 of 7 · 13 messages so far" */
function Moment() {
  const { result, untilMs, isRunning, hasFailed } = useBuilder(({ test }) => ({
    result: test?.result ?? null,
    untilMs: test?.untilMs ?? null,
    isRunning: test?.isRunning ?? false,
    hasFailed: Boolean(test?.error),
  }))
  const zone = useZone()
  const working = isRunning && <span className={styles.working}>Working…</span>
  if (!result)
    return (
      <>
        <strong className={styles.moment}>{hasFailed ? 'Not played yet' : 'Test'}</strong>
        {working}
      </>
    )
  const atMs = untilMs ?? result.endMs
  const days = Math.round((result.endMs - result.startMs) / dayMs)
  const day = untilMs === null ? 'at the end' : `day ${Math.floor((atMs - result.startMs) / dayMs)} of ${days}`
  return (
    <>
      <strong className={styles.moment}>{printDayTime(atMs, zone)}</strong>
      <span className={styles.sum}>
        {day} · {printCount(result.messagesUpTo(atMs), 'message')} so far
      </span>
      {working}
    </>
  )
}

interface ToolProps {
  id: CommandId
  /** Left out: what the command is called. */
  label?: string
  onClick: () => void
  isEnabled: boolean
  children: ReactNode
}

function Tool({ id, label, onClick, isEnabled, children }: ToolProps) {
  const { title, keys } = factsOf(id)
  const name = label ?? title
  return (
    <Tooltip label={keys ? `${name} (${printKeys(keys, isMacComputer())})` : name}>
      <ActionIcon onClick={onClick} disabled={!isEnabled} aria-label={name}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
