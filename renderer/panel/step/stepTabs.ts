import type { GraphNode } from '../../../shared/graph.ts'
import { fieldsOf, portsOf } from '../../../shared/nodes/derive.ts'

/** The pages of a step in the inspector. */
export type StepTab = 'step' | 'when' | 'fails' | 'results'

/** The pages that a step has, in their order, with their titles. What can't fail has no page for it. */
export function stepTabs(step: Pick<GraphNode, 'type' | 'config'>): { id: StepTab; title: string }[] {
  const isSend = isMessage(step.type)
  const canFail = has(step.type, 'fails') || portsOf(step).some(({ id }) => id === 'failed')
  return [
    { id: 'step', title: isSend ? 'Message' : 'Settings' },
    ...(isSend ? [{ id: 'when' as const, title: 'When' }] : []),
    ...(canFail ? [{ id: 'fails' as const, title: 'If it fails' }] : []),
    { id: 'results', title: 'Results' },
  ]
}

/** The page on which a setting stands. */
export const tabOfField = (type: string, key: string | null | undefined): StepTab =>
  fieldsOf(type).find((field) => field.key === key)?.meta.tab ?? 'step'

/** Does it write to a person? */
export const isMessage = (type: string) => has(type, 'when')

const has = (type: string, tab: StepTab) => fieldsOf(type).some(({ meta }) => meta.tab === tab)
