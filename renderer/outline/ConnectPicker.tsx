import { IconUnlink } from '@tabler/icons-react'
import { useMemo } from 'react'
import { isStart } from '../../shared/graphProblems.ts'
import { nodeOf } from '../../shared/nodes/index.ts'
import { useBuilder, useBuilderStore, useGraph, useStepActions } from '../canvas/builderContext.ts'
import { cardPorts } from '../canvas/cards/cardPorts.ts'
import { type Choice, ListPicker } from '../canvas/choose/ListPicker.tsx'
import { name } from '../canvas/document/graphEdits.ts'
import { focusCanvas } from '../canvas/surface/focusCanvas.ts'
import { StepTile } from '../palette/StepTile.tsx'
import { outlineFor } from './outlineFor.ts'
import { stepKey } from './outlineRows.ts'
import { rowId } from './rowId.ts'

/** Where a step leads: each of its ways, and every step it may lead to, with none of them as a choice, too. */
export function ConnectPicker() {
  const id = useBuilder(({ connecting }) => connecting)
  return id === null ? null : <Open key={id} id={id} />
}

function Open({ id }: { id: string }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const graph = useGraph()
  const step = graph.nodes.find((one) => one.id === id)
  const close = () => {
    store.getState().set({ connecting: null })
    focusCanvas()
  }
  const choices = useMemo((): Choice[] => {
    if (!step) return []
    const links = graph.edges.filter(({ source }) => source === id)
    const steps = new Map(graph.nodes.map((one) => [one.id, one]))
    const { numberOf } = outlineFor(graph)
    const targets = [...numberOf.keys()].flatMap((key) => steps.get(key) ?? [])
    const ports = cardPorts(
      step,
      links.map(({ port }) => port),
    )
    return ports.flatMap(({ id: port, title }): Choice[] => {
      const link = links.find((one) => one.port === port)
      const way = ports.length > 1 ? `“${title}”` : 'It'
      const nowhere: Choice = {
        key: `${port} nowhere`,
        title: 'Nowhere',
        about: `${way} no longer leads anywhere`,
        picture: <IconUnlink size={20} aria-hidden />,
        choose: () => {
          store.getState().selectLink(link?.id ?? null)
          actions.removeChosen()
          store.getState().select([id])
        },
      }
      const others = targets.filter((target) => target.id !== id && !isStart(target) && target.id !== link?.target)
      return [
        ...others.map((target) => ({
          key: `${port} ${target.id}`,
          title: `${numberOf.get(target.id) ?? ''} ${name(target)}`,
          about: `${way} leads there`,
          picture: picture(target.type),
          choose: () => void actions.connect({ source: id, port }, target.id),
        })),
        ...(link ? [nowhere] : []),
      ]
    })
  }, [store, actions, graph, step, id])
  if (!step) return null
  const box = document.getElementById(rowId(stepKey(id)))?.getBoundingClientRect()
  return (
    <ListPicker
      title={`Connect ${name(step)} to`}
      at={box ? { x: box.left + 60, y: box.bottom } : { x: innerWidth / 2 - 170, y: innerHeight / 3 }}
      choices={choices.map((choice) => ({
        ...choice,
        choose: () => {
          choice.choose()
          close()
        },
      }))}
      none="There is no other step yet."
      onClose={close}
    />
  )
}

function picture(type: string) {
  const node = nodeOf(type)
  return <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} size={28} />
}
