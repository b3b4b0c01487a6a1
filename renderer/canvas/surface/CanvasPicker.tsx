import { useCallback } from 'react'
import type { Graph } from '../../../shared/graph.ts'
import { portsOf } from '../../../shared/nodes/derive.ts'
import type { PaletteStep } from '../../palette/families.ts'
import { StepPicker } from '../../palette/StepPicker.tsx'
import { useBuilder, useBuilderStore, useStepActions } from '../builderContext.ts'
import type { PickerTarget } from '../builderStore.ts'
import { name, newStep } from '../document/graphEdits.ts'
import { insertBefore } from '../document/insertBefore.ts'
import { replaceStep } from '../document/replaceStep.ts'

/** The open picker, offering only what fits the place: no start behind a step, no end between two. */
export function CanvasPicker() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { picker, graph } = useBuilder(({ picker: request, derived }) => ({ picker: request, graph: derived.graph }))
  const target = picker?.target
  const isAllowed = useCallback(
    (step: PaletteStep) => {
      if (!target || target.kind === 'loose') return true
      if (target.kind === 'replace') return mayReplace(graph, target.step, step.type)
      if (target.kind === 'before') return insertBefore(graph, target.step, newStep(step.type, ''), () => '').ok
      if (step.family === 'start') return false
      const isBetween =
        target.kind === 'onLink' ||
        graph.edges.some(({ source, port }) => source === target.from.source && port === target.from.port)
      return !isBetween || portsOf(newStep(step.type, '')).length > 0
    },
    [target, graph],
  )
  if (!picker) return null
  const close = () => {
    store.getState().set({ picker: null })
    document.querySelector<HTMLElement>('[data-screen="builder"]')?.focus({ preventScroll: true })
  }
  return (
    <StepPicker
      key={JSON.stringify(picker.screen)}
      at={picker.screen}
      {...titleOf(picker.target, graph)}
      isAllowed={isAllowed}
      onChoose={(type) => {
        actions.add(type, picker.target)
        close()
      }}
      onClose={close}
    />
  )
}

const mayReplace = (graph: Graph, id: string, type: string) =>
  graph.nodes.find((step) => step.id === id)?.type !== type && replaceStep(graph, id, type).ok

function titleOf(target: PickerTarget, graph: Graph): { title?: string } {
  const step = 'step' in target ? graph.nodes.find(({ id }) => id === target.step) : undefined
  if (!step) return {}
  return { title: target.kind === 'replace' ? `Replace ${name(step)} with` : `Add before ${name(step)}` }
}
