import { useBuilderStore, useStepActions } from '../../canvas/builderContext.ts'
import { TextEditor } from '../controls/TextEditor.tsx'

/** The subject above the blocks, as it stands above an email. */
export function SubjectField({ stepId, value }: { stepId: string; value: string }) {
  const store = useBuilderStore()
  const { changeConfig } = useStepActions()
  return (
    <TextEditor
      label="Subject"
      value={value}
      onChange={(subject) => changeConfig(stepId, { subject }, `${stepId}.subject`)}
      onLeave={() => store.getState().settle()}
    />
  )
}
