import { useEffect, useMemo, useRef, useState } from 'react'
import { useBuilder, useBuilderStore } from '../canvas/builderContext.ts'
import { outlineFor } from './outlineFor.ts'
import { type OutlineRow, outlineRows, stepKey } from './outlineRows.ts'

export interface OutlineTree {
  rows: readonly OutlineRow[]
  /** The line that keys act on. */
  active: OutlineRow | null
  /** The line that was active is gone, and another took its place. */
  isLost: boolean
  /** Makes a line the active one and chooses what stands on it. `extend`: together with all between. */
  activate: (row: OutlineRow, how?: 'extend' | 'toggle' | 'open') => void
  fold: (key: string, isFolded: boolean) => void
}

/** The lines that are seen and the active one among them. What is chosen is chosen on the canvas, too. */
export function useOutlineTree(): OutlineTree {
  const store = useBuilderStore()
  const { graph, only } = useBuilder(({ derived, selected }) => ({ graph: derived.graph, only: selected[0] ?? null }))
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [activeKey, setActiveKey] = useState<string | null>(only === null ? null : stepKey(only))
  const rows = useMemo(() => outlineRows(outlineFor(graph).lines, folded), [graph, folded])
  const at = rows.findIndex(({ key }) => key === activeKey)
  // When the active line is gone, the step that took its place is active.
  const last = useRef(0)
  if (at >= 0) last.current = at
  const active = rows[at] ?? stepNear(rows, last.current)
  const anchor = useRef<string | null>(null)

  // Whatever chose a step, a list of problems or the canvas, its line is the active one, and no fold hides it.
  useEffect(() => {
    if (only === null) return
    anchor.current = only
    setActiveKey((key) => (key !== null && store.getState().selected.includes(idIn(key)) ? key : stepKey(only)))
    setFolded((before) => unfolded(before, outlineRows(outlineFor(store.getState().derived.graph).lines, none), only))
  }, [only, store])

  const steady = useRef(rows)
  steady.current = rows
  const { activate, fold } = useMemo(() => {
    const turn: OutlineTree['activate'] = (row, how) => {
      const { selected, select, selectLink } = store.getState()
      setActiveKey(row.key)
      if (row.step === null) {
        if (how === 'extend' || how === 'toggle') return
        if (row.link !== null) selectLink(row.link)
        else select([])
      } else if (how === 'toggle')
        select(selected.includes(row.step) ? selected.filter((id) => id !== row.step) : [...selected, row.step])
      else if (how === 'extend') select(between(steady.current, anchor.current ?? selected[0] ?? row.step, row.step))
      else {
        anchor.current = row.step
        select([row.step], { openPanel: how === 'open' })
      }
    }
    const foldOne: OutlineTree['fold'] = (key, isFolded) =>
      setFolded((before) => {
        const now = new Set(before)
        if (isFolded) now.add(key)
        else now.delete(key)
        return now
      })
    return { activate: turn, fold: foldOne }
  }, [store])
  return { rows, active, isLost: activeKey !== null && at < 0, activate, fold }
}

/** The step at this place, or the one above it: a way is never taken for a step. */
const stepNear = (rows: readonly OutlineRow[], at: number) =>
  rows.slice(0, at + 1).findLast(({ step }) => step !== null) ?? rows[0] ?? null

const none: ReadonlySet<string> = new Set()
const idIn = (key: string) => key.slice(stepKey('').length)

/** All steps from one to the other, as they are read; the one that was chosen first comes first. */
function between(rows: readonly OutlineRow[], from: string, to: string): string[] {
  const ids = rows.flatMap(({ step }) => step ?? [])
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  if (a < 0) return [to]
  const some = ids.slice(Math.min(a, b), Math.max(a, b) + 1)
  return a <= b ? some : some.reverse()
}

/** Without the folds around a step. */
function unfolded(folded: ReadonlySet<string>, rows: readonly OutlineRow[], id: string): ReadonlySet<string> {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const around: string[] = []
  for (let row = byKey.get(stepKey(id)); row?.parent; row = byKey.get(row.parent)) around.push(row.parent)
  return around.some((key) => folded.has(key)) ? new Set([...folded].filter((key) => !around.includes(key))) : folded
}
