import { useMemo } from 'react'
import { fieldsOf } from '../../../shared/nodes/derive.ts'
import { useBuilder, useBuilderStore } from '../../canvas/builderContext.ts'
import { useRegisterCommands } from '../../commands/CommandsProvider.tsx'
import { command } from '../../commands/command.ts'
import { messageOf } from './designActions.ts'
import { useDesignActions } from './useDesignActions.ts'

/** What can be done with the email of the chosen step, for the command field. */
export function EmailCommands() {
  const store = useBuilderStore()
  const stepId = useBuilder(({ selected, derived }) => {
    const step = derived.steps.get(selected.length === 1 ? (selected[0] ?? '') : '')
    return step && fieldsOf(step.type).some(({ meta }) => meta.control === 'blocks') ? step.id : ''
  })
  const actions = useDesignActions(stepId)
  const commands = useMemo(() => {
    if (stepId === '') return []
    const isDesigned = () => (messageOf(store, stepId).blocks?.length ?? 0) > 0
    return [
      command('email.design', () => {
        if (!isDesigned()) actions.design()
        store.getState().set({ designing: stepId })
      }),
      command('email.plainText', actions.plainText, isDesigned),
    ]
  }, [store, stepId, actions])
  useRegisterCommands(commands)
  return null
}
