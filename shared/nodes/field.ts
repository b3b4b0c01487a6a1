import type { z } from 'zod'

/** How a setting is shown in the form. `text` fields are Liquid and get the field picker. */
export interface FieldMeta {
  title: string
  help?: string
  control?:
    | 'text'
    | 'longText'
    | 'rule'
    | 'tags'
    | 'weekdays'
    | 'clock'
    | 'shares'
    | 'connection'
    | 'choice'
    | 'duration'
    | 'events'
    | 'cases'
    | 'pairs'
    | 'recordType'
    | 'segment'
    | 'workflow'
  /** Words for each value of a choice. */
  choices?: Readonly<Record<string, string>>
  /** The unit shown after a number. */
  unit?: string
}

export const field = <S extends z.ZodType>(schema: S, meta: FieldMeta): S => schema.meta({ ...meta })
