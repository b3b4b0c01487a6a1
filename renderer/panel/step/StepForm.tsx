import type { Problem } from '../../../shared/errors.ts'
import type { GraphNode } from '../../../shared/graph.ts'
import { type FormField, fieldsOf } from '../../../shared/nodes/derive.ts'
import { useBuilderStore, useStepActions } from '../../canvas/builderContext.ts'
import { Control } from '../controls/Control.tsx'
import { problemWords } from '../texts/textParts.ts'
import { MessagePreview } from './MessagePreview.tsx'
import styles from './StepForm.module.css'

/** The settings of a step, field by field, from its declaration. Texts come with a preview as a sample person. */
export function StepForm({ step, problems }: { step: GraphNode; problems: readonly Problem[] }) {
  const fields = fieldsOf(step.type)
  const texts = fields.filter(({ isText }) => isText)
  const others = fields.filter(({ isText }) => !isText)
  const draw = (field: FormField) => <Field key={field.key} step={step} field={field} problems={problems} />
  return (
    <div className={styles.form}>
      {texts.map(draw)}
      {texts.length > 0 && (
        <MessagePreview
          texts={texts.map(({ key, meta }) => ({ key, title: meta.title, text: String(step.config?.[key] ?? '') }))}
        />
      )}
      {others.map(draw)}
    </div>
  )
}

function Field({ step, field, problems }: { step: GraphNode; field: FormField; problems: readonly Problem[] }) {
  const store = useBuilderStore()
  const { changeConfig } = useStepActions()
  const { key, meta, schema } = field
  // "Subject: Write a subject." stands below the field that says Subject already.
  const error = problems
    .filter((problem) => problem.field === key)
    .map(({ message }) => problemWords(message).replace(`${meta.title}: `, ''))
    .join(' ')
  return (
    <div className={styles.field} data-narrow={schema.type === 'integer' && meta.unit ? '' : undefined}>
      <Control
        field={field}
        value={step.config?.[key] ?? schema.default}
        error={error || null}
        onChange={(value, kind) =>
          changeConfig(step.id, { [key]: value }, kind === 'typing' ? `${step.id}.${key}` : null)
        }
        onLeave={() => store.getState().settle()}
      />
    </div>
  )
}
