import {
  type Icon,
  IconArrowsJoin2,
  IconCornerDownRight,
  IconPlus,
  IconSettings,
  IconUnlink,
} from '@tabler/icons-react'
import { isStart } from '../../shared/graphProblems.ts'
import { portsOf } from '../../shared/nodes/derive.ts'
import { useBuilderStore, useGraph, useStepActions } from '../canvas/builderContext.ts'
import { switchOf } from '../canvas/document/switchSteps.ts'
import { useCommands } from '../commands/CommandsProvider.tsx'
import type { CommandId } from '../commands/catalogue.ts'
import { canRun } from '../commands/command.ts'
import { type OutlineRow, stepKey } from './outlineRows.ts'
import { placeAt } from './places.ts'
import { useLineActions } from './useLineActions.ts'
import type { OutlineTree } from './useOutlineTree.ts'

interface MenuItem {
  label: string
  icon: Icon
  keys?: string | undefined
  run: () => void
}
type Entry = readonly [id: CommandId, label: string]

const around: readonly Entry[] = [
  ['step.addAfter', 'Add after'],
  ['step.addBefore', 'Add before'],
]
const places: readonly Entry[] = [
  ['step.up', 'Move up'],
  ['step.down', 'Move down'],
  ['step.move', 'Move to…'],
  ['step.swap', 'Swap with…'],
]
const links: readonly Entry[] = [
  ['step.connect', 'Connect to…'],
  ['step.replace', 'Replace with…'],
]
const clipboard: readonly Entry[] = [
  ['step.duplicate', 'Duplicate'],
  ['step.copy', 'Copy'],
  ['step.cut', 'Cut'],
  ['step.paste', 'Paste after'],
  ['step.delete', 'Delete'],
]
/** A start stands where people enter: nothing comes before it, and it goes nowhere. */
const notForStarts: readonly CommandId[] = ['step.addBefore', 'step.up', 'step.down', 'step.move']
const onlyWithWays: readonly CommandId[] = ['step.addAfter', 'step.connect', 'step.paste']

/** What can be done at a line, in groups: all that its keys do, and all that the mouse does by dragging on the canvas. */
export function useMenuItems(row: OutlineRow, onActivate: OutlineTree['activate']): MenuItem[][] {
  const store = useBuilderStore()
  const graph = useGraph()
  const lines = useLineActions()
  const commands = useCommands()
  const ofWay = useWayItems(row, onActivate)
  const step = graph.nodes.find(({ id }) => id === row.step)
  if (!step) return ofWay
  const { id } = step
  const ways = portsOf(step)
  const offered = (entries: readonly Entry[]): MenuItem[] =>
    entries.flatMap(([command, label]) => {
      const found = commands.find((one) => one.id === command)
      if (!found || !canRun(found)) return []
      if (isStart(step) && notForStarts.includes(command)) return []
      if (ways.length === 0 && onlyWithWays.includes(command)) return []
      return [{ label, icon: found.icon, keys: found.keys, run: found.run }]
    })
  const { selected } = store.getState()
  const chosen = selected.length > 1 ? graph.nodes.filter((one) => selected.includes(one.id)) : [step]
  const switches: readonly Entry[] = [['step.off', `Switch ${switchOf(chosen) ?? ''}`]]
  if (selected.length > 1) return [offered(places), offered(switches), offered(clipboard)].filter(isAny)
  const isLinked = (port: string) => graph.edges.some((edge) => edge.source === id && edge.port === port)
  const asides = ways.filter((port) => port.optional && port.id !== 'next' && !isLinked(port.id))
  const open = () => store.getState().select([id], { openPanel: true, focus: true })
  return [
    [{ label: 'Open', icon: IconSettings, keys: 'Enter', run: open }],
    [
      ...offered(around),
      ...asides.map((port) => ({
        label: `Add on “${port.title}”`,
        icon: IconPlus,
        run: () => lines.addOn(row, { source: id, port: port.id }),
      })),
    ],
    offered(places),
    offered([...links, ...switches]),
    offered(clipboard),
  ].filter(isAny)
}

const isAny = (group: readonly MenuItem[]) => group.length > 0

/** A way out, or where people go on. */
function useWayItems(row: OutlineRow, onActivate: OutlineTree['activate']): MenuItem[][] {
  const store = useBuilderStore()
  const graph = useGraph()
  const actions = useStepActions()
  const lines = useLineActions()
  const { source, link, target } = row
  const adding: MenuItem[] = []
  if (placeAt(graph, row))
    adding.push({ label: 'Add a step here', icon: IconPlus, keys: 'A', run: () => lines.addAt(row) })
  if (row.isOpen !== null)
    adding.push({ label: 'Add a step at the end of this way', icon: IconPlus, run: () => lines.addAtEnd(row) })
  const leading: MenuItem[] = []
  if (target !== null)
    leading.push({
      label: 'Go to that step',
      icon: IconCornerDownRight,
      keys: 'Enter',
      run: () => onActivate({ ...row, key: stepKey(target), step: target }),
    })
  if (source !== null)
    leading.push({
      label: 'Lead it elsewhere…',
      icon: IconArrowsJoin2,
      keys: 'C',
      run: () => store.getState().set({ connecting: source }),
    })
  if (link !== null)
    leading.push({
      label: 'Remove the link',
      icon: IconUnlink,
      keys: 'Delete',
      run: () => {
        store.getState().selectLink(link)
        actions.removeChosen()
      },
    })
  return [adding, leading].filter((group) => group.length > 0)
}
