import { useMemo } from 'react'
import type { GraphNode } from '../../../shared/graph.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { outlineFor } from '../../outline/outlineFor.ts'
import { StepTile } from '../../palette/StepTile.tsx'
import { useBuilder, useBuilderStore, useGraph, useStepActions } from '../builderContext.ts'
import { name } from '../document/graphEdits.ts'
import { partnersOf, placesFor } from '../document/placesFor.ts'
import { besideCard } from '../surface/openPicker.ts'
import { type Choice, ListPicker } from './ListPicker.tsx'

/** The click twin of dragging steps: a list of the places where they can go, or of the steps to swap with. */
export function PlacePicker() {
  const { placing, selected } = useBuilder((state) => ({ placing: state.placing, selected: state.selected }))
  return placing && selected.length > 0 ? <Open kind={placing} ids={selected} /> : null
}

function Open({ kind, ids }: { kind: 'move' | 'swap'; ids: readonly string[] }) {
  const store = useBuilderStore()
  const actions = useStepActions()
  const graph = useGraph()
  const close = () => {
    store.getState().set({ placing: null })
    document.querySelector<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
  }
  const choices = useMemo((): Choice[] => {
    const order = [...outlineFor(graph).numberOf.keys()]
    const [first = ''] = ids
    const partners = () =>
      partnersOf(graph, first, order).map((step) => ({
        key: step.id,
        title: name(step),
        picture: picture(step),
        choose: () => actions.swap(first, step.id),
      }))
    const places = () =>
      placesFor(graph, ids, order).map(({ to, step, title, about }) => ({
        key: `${to.source} ${to.port}`,
        title,
        about,
        picture: picture(step),
        choose: () => actions.moveTo(ids, to),
      }))
    return kind === 'swap' ? partners() : places()
  }, [graph, ids, kind, actions])
  const only = ids.length === 1 ? graph.nodes.find(({ id }) => id === ids[0]) : undefined
  const what = only ? name(only) : `${ids.length} steps`
  return (
    <ListPicker
      title={kind === 'swap' ? `Swap ${what} with` : `Move ${what} to`}
      at={besideCard(ids[0] ?? '')}
      choices={choices.map((choice) => ({
        ...choice,
        choose: () => {
          choice.choose()
          close()
        },
      }))}
      none={kind === 'swap' ? 'There is no step it can swap with.' : 'There is no other place for it.'}
      onClose={close}
    />
  )
}

function picture(step: GraphNode) {
  const node = nodeOf(step.type)
  return <StepTile family={node?.family ?? null} icon={node?.icon ?? ''} size={28} />
}
