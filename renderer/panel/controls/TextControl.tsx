import { TextMeter } from '../texts/TextMeter.tsx'
import type { ControlProps } from './controlProps.ts'
import { TextEditor } from './TextEditor.tsx'

/** A setting that is a text with personal fields, and how long it gets where that counts. */
export function TextControl({ field, value, error, config, onChange, onLeave }: ControlProps) {
  const { key, meta, schema } = field
  const text = typeof value === 'string' ? value : ''
  return (
    <div>
      <TextEditor
        field={key}
        label={meta.title}
        help={meta.help}
        value={text}
        error={error}
        isLong={meta.control === 'longText'}
        onChange={onChange}
        onLeave={onLeave}
      />
      {meta.counted && (
        <TextMeter
          text={text}
          counted={meta.counted}
          most={typeof schema.maxLength === 'number' ? schema.maxLength : null}
          isMarketing={config.purpose === 'marketing'}
          onReplace={(next) => onChange(next, 'choice')}
        />
      )}
    </div>
  )
}
