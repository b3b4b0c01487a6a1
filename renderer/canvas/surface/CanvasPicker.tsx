import { useCallback } from 'react'
import { portsOf } from '../../../shared/nodes/derive.ts'
import type { PaletteStep } from '../../palette/families.ts'
import { StepPicker } from '../../palette/StepPicker.tsx'
import { useBuilder, useBuilderStore, useStepActions } from '../builderContext.ts'
import { newStep } from '../document/graphEdits.ts'

/** The open picker, offering only what fits the place: no start behind a step, no end between two. */
export function CanvasPicker() {
  const store = useBuilderStore()
  const actions = useStepActions()
  const { picker, graph } = useBuilder(({ picker: request, derived }) => ({ picker: request, graph: derived.graph }))
  const target = picker?.target
  const isAllowed = useCallback(
    (step: PaletteStep) => {
      if (!target || target.kind === 'loose') return true
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
      isAllowed={isAllowed}
      onChoose={(type) => {
        actions.add(type, picker.target)
        close()
      }}
      onClose={close}
    />
  )
}
