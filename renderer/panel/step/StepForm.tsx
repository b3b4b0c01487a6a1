import { Fragment } from 'react'
import { asText } from '../../../shared/asText.ts'
import type { Problem } from '../../../shared/errors.ts'
import type { GraphNode } from '../../../shared/graph.ts'
import { asDeclared, type FormField } from '../../../shared/nodes/derive.ts'
import { nodeOf } from '../../../shared/nodes/index.ts'
import { useBuilderStore, useStepActions } from '../../canvas/builderContext.ts'
import { Control } from '../controls/Control.tsx'
import { useRecordTypes } from '../controls/useRecordTypes.ts'
import { problemWords } from '../texts/textParts.ts'
import { alsoChanged, withDefaults } from './alsoChanged.ts'
import { askedFields } from './askedFields.ts'
import { MessagePreview } from './MessagePreview.tsx'
import styles from './StepForm.module.css'
import type { StepTab } from './stepTabs.ts'

/** The settings of a step, field by field, from its declaration. Texts come with a preview as a sample person. */
export function StepForm({ step, problems, tab }: { step: GraphNode; problems: readonly Problem[]; tab: StepTab }) {
  const config = asDeclared(nodeOf(step.type), step.config)
  const fields = askedFields(step).filter(({ meta }) => (meta.tab ?? 'step') === tab)
  const texts = fields.filter(({ isText, meta }) => isText || meta.control === 'texts')
  // What is designed in blocks stands above its preview, as what is written does.
  const last = fields.findLast((field) => texts.includes(field) || isDesigned(field, config[field.key]))
  return (
    <div className={styles.form}>
      {fields.map((field) => (
        <Fragment key={field.key}>
          <Field step={step} field={field} problems={problems} />
          {field === last && (
            <MessagePreview
              texts={texts.map(({ key, meta }) => ({ key, title: meta.title, text: textOf(config[key]) }))}
              step={nodeOf(step.type)?.channel && tab === 'step' ? step : null}
            />
          )}
        </Fragment>
      ))}
    </div>
  )
}

const isDesigned = ({ meta }: FormField, value: unknown) =>
  meta.control === 'blocks' && Array.isArray(value) && value.length > 0

const textOf = (value: unknown) => (Array.isArray(value) ? value.map(asText).join('\n') : asText(value))

function Field({ step, field, problems }: { step: GraphNode; field: FormField; problems: readonly Problem[] }) {
  const store = useBuilderStore()
  const { changeConfig } = useStepActions()
  const types = useRecordTypes()
  const { key, meta, schema } = field
  const settings = withDefaults(step)
  // "Subject: Write a subject." stands below the field that says Subject already.
  const error = problems
    .filter((problem) => problem.field === key)
    .map(({ message }) => problemWords(message).replace(`${meta.title}: `, ''))
    .join(' ')
  return (
    <div
      className={styles.field}
      data-field={key}
      data-narrow={schema.type === 'integer' && meta.unit ? '' : undefined}
    >
      <Control
        field={field}
        value={settings[key] ?? schema.default}
        error={error || null}
        config={settings}
        onChange={(value, kind) =>
          changeConfig(
            step.id,
            { [key]: value, ...alsoChanged(step.type, settings, key, value, types) },
            kind === 'typing' ? `${step.id}.${key}` : null,
          )
        }
        onLeave={() => store.getState().settle()}
      />
    </div>
  )
}
